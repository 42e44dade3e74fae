import type pg from 'pg';
import { TOPICS } from '~/domain/ideas/outcome/national-vocabulary.server';

export interface Size {
  switches: number;
  registrations: number;
  ideas: number;
}

export const SMALL: Size = { switches: 200, registrations: 10_000, ideas: 100 };
export const LARGE: Size = { switches: 20_000, registrations: 1_000_000, ideas: 10_000 };

/** What people ask for, each in its turn: a search finds some hundred of ten thousand. */
const TITLES = [
  'Une borne qui explique les démarches',
  'Des formations du soir à la médiathèque',
  'Un café des écrans au village',
  'Prêter des tablettes aux familles',
  'Un carnet pour ses mots de passe',
  'Comprendre ses courriers officiels',
  'Une permanence au marché',
  'Des tutoriels filmés par des jeunes',
  'Un bus numérique dans les hameaux',
  'Apprendre à déclarer ses impôts',
  'Un atelier pour réparer les téléphones',
  'La télémédecine expliquée aux aînés',
  'Un annuaire des médiateurs',
  'Chercher un emploi sans se perdre',
  'Protéger les enfants en ligne',
  'Une plateforme pour partager les trajets',
  'Des lettres faciles à lire',
  'Un guichet commun aux administrations',
  'Accompagner les associations',
  'Un jeu pour découvrir l’ordinateur',
];

/**
 * Fills an empty hub: half of the Switches are to come, half are past. One zone has a fortieth of them
 * (the small feed, 500 of 20,000), one a quarter (the large one, 5,000), the others share the rest.
 * Triggers and foreign keys rest meanwhile: a million rows in a minute or two.
 */
export async function fillDatabase(client: pg.Client, size: Size): Promise<void> {
  // With triggers at rest, what they keep right is written here.
  const switchOfIdea = '1 + (i.n * 7) % $2::int';
  const run = (text: string, values: unknown[] = []) => client.query(text, values);
  await run(`set session_replication_role = replica`);
  await run(`set synchronous_commit = off`);
  await run(`set maintenance_work_mem = '256MB'`);
  await run(
    `insert into venue (hub_id, name, address, postal_code, commune_code, commune_name, access_information)
     select 'hub-du-sud', 'Maison des associations ' || n, n || ' boulevard Raspail', '84000', '84007', 'Avignon',
       'Entrée de plain-pied. Arrêt de bus à 200 mètres.' from generate_series(1, 200) n`,
  );
  await run(
    `create temp table filling as
     select n, gen_random_uuid() as id, n > $1 / 2 as is_coming,
       case when n % 40 = 0 then 'alpes' when n % 4 = 1 then 'azur' when n % 2 = 0 then 'avignon' else 'aix-marseille' end as zone,
       -- Past ones over nine years, coming ones over six months; at nine, Paris time.
       date_trunc('day', now()) + interval '8 hours' + case when n > $1 / 2
         then make_interval(secs => 86400 * (5 + floor(175.0 * (n - $1 / 2) / ($1 / 2))))
         else make_interval(secs => -86400 * (10 + floor(3275.0 * n / ($1 / 2)))) end as starts_at
     from generate_series(1, $1::int) n`,
    [size.switches],
  );
  await run(
    `insert into switch_event (id, hub_id, zone_id, slug, status, title, purpose, venue_id, place_text, capacity,
       registration_opens_at, registration_closes_at, starts_at, ends_at, audiences, contact_phone, calendar_uid, published_at, has_ideas)
     select f.id, 'hub-du-sud', z.id, 'switch-' || f.n, 'published', 'Un Switch pour les démarches en ligne, numéro ' || f.n,
       'Parler des démarches en ligne, des difficultés de chacun, et trouver des réponses ensemble. ' ||
       'Des médiateurs et des usagers préparent des ateliers qui serviront dès la semaine suivante.',
       v.id, 'Maison des associations, Avignon', 60, f.starts_at - interval '300 days', f.starts_at - interval '1 day',
       f.starts_at, f.starts_at + interval '8 hours',
       case f.n % 3 when 0 then array['seniors'] when 1 then array['jeunes', 'familles'] else array[]::text[] end,
       '+33465710000', 'bench-' || f.n || '@switchboard', f.starts_at - interval '300 days',
       f.n in (select ${switchOfIdea} from generate_series(1, $1::int) as i(n))
     from filling f
     join zone z on z.hub_id = 'hub-du-sud' and z.slug = f.zone
     join (select id, row_number() over (order by id) as nth from venue) v on v.nth = 1 + f.n % 200`,
    [size.ideas, size.switches],
  );
  await run(
    `insert into switch_session (switch_event_id, position, kind, title, starts_at, ends_at)
     select id, 0, 'pleniere', '', starts_at, starts_at + interval '3 hours' from filling
     union all
     select id, 1, 'forum', 'Les besoins', starts_at + interval '4 hours', starts_at + interval '8 hours' from filling`,
  );
  await run(
    `insert into seat_rule (hub_id, switch_event_id, stakeholder_type, reserved, maximum)
     select 'hub-du-sud', id, 'usager', 5, null from filling
     union all select 'hub-du-sud', id, 'entreprise', 0, 20 from filling`,
  );
  await run(
    `create temp table people as
     select p.n, gen_random_uuid() as id, gen_random_uuid() as party_id, f.id as switch_event_id,
       (array['usager', 'mediation', 'collectivite', 'etat', 'ess', 'autre'])[1 + p.n % 6] as type,
       now() - make_interval(secs => 600) as at
     from generate_series(1, $1::int) as p(n) join filling f on f.n = 1 + p.n % $2::int`,
    [size.registrations, size.switches],
  );
  await run(
    `insert into party (id, hub_id, switch_event_id, for_whom, locale, created_at)
     select party_id, 'hub-du-sud', switch_event_id, 'self', 'fr', at from people`,
  );
  await run(
    `insert into registration (id, hub_id, switch_event_id, party_id, status, arrival, first_name, last_name,
       stakeholder_type, contact, email, email_is_own, short_code, created_at, confirmed_at)
     select id, 'hub-du-sud', switch_event_id, party_id, 'confirmed', n, 'Camille', 'Durand ' || n, type, 'email',
       'personne-' || n || '@bench.example', true, upper(translate(lpad(to_hex(n), 8, '0'), '01', 'xy')), at, at
     from people`,
  );
  await run(`select setval('registration_arrival', $1)`, [size.registrations + 1]);
  await run(
    `insert into message (hub_id, kind, channel, state, locale, to_email, to_name, switch_event_id, registration_id,
       message_id, subject, created_at, handled_at)
     select 'hub-du-sud', 'registration-confirmed', 'email', 'kept', 'fr', 'personne-' || n || '@bench.example', 'Camille',
       switch_event_id, id, '<bench-' || n || '@switchboard>', 'Votre place', at, at from people where n % 5 = 0`,
  );
  await run(
    `insert into idea (hub_id, switch_event_id, zone_id, title, description, audiences, speaker_type, speaker_first_name,
       board_column, rank, form, decision_reason, decided_at, created_at, topics, deliverer, delivery_place, delivery_when,
       delivery_audience, delivery_summary, next_test_on)
     select 'hub-du-sud', f.id, z.id, ($3::text[])[1 + i.n % array_length($3::text[], 1)] || ', version ' || i.n,
       'Une personne explique au guichet ce que l’écran demande, avec des mots simples et des exemples.',
       array['seniors'], (array['usager', 'mediation', 'ess'])[1 + i.n % 3], 'Samira', c.name, 'b' || lpad(i.n::text, 7, '0') || 'V',
       case when c.name like 'service%' then 'formation' when c.name like 'prototype%' then 'prototype' end,
       case when c.name <> 'to_sort' then 'Un besoin partagé.' end, case when c.name <> 'to_sort' then now() end,
       now() - make_interval(secs => 60 * ($1::int - i.n)), ($4::text[])[1 + i.n % array_length($4::text[], 1):1 + i.n % array_length($4::text[], 1)],
       s.deliverer, s.place, s.at, s.audience, coalesce(s.summary, ''),
       case when c.name = 'prototype_in_progress' then current_date + i.n % 60 end
     from generate_series(1, $1::int) as i(n)
     join filling f on f.n = ${switchOfIdea}
     join zone z on z.hub_id = 'hub-du-sud' and z.slug = f.zone
     join (values (0, 'to_sort'), (1, 'service_to_prepare'), (2, 'service_ready'), (3, 'prototype_to_develop'),
       (4, 'prototype_in_progress'), (5, 'declined'), (6, 'service_retired'), (7, 'prototype_stopped')) c(k, name)
       on c.k = (hashint4(i.n) & 2147483647) % 8
     left join (values ('Le hub', 'À la médiathèque', 'Le mardi matin', 'Tout le monde', 'On vous montre, puis vous faites.'))
       as s(deliverer, place, at, audience, summary) on c.name like 'service%'`,
    [size.ideas, size.switches, TITLES, TOPICS.map(({ value }) => value)],
  );
  await run(
    `insert into idea_tally (hub_id, audience, zone_id, speaker_type, board_column, count)
     select hub_id, audience, zone_id, speaker_type, board_column, count(*)
     from idea, unnest(array[''] || audiences) as audience group by 1, 2, 3, 4, 5`,
  );
  await run(`drop table filling, people`);
  await run(`reset session_replication_role`);
  await run(`reset synchronous_commit`);
  await run(`vacuum (analyze)`);
  await run(`checkpoint`);
}
