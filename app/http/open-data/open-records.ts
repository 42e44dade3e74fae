import { baseFormOf, stageOf } from '~/domain/ideas/idea';
import type { OpenIdea, OpenSwitch } from '~/domain/open-data/open-rows.server';
import { formName, stateName, type Wording } from '~/domain/vocabulary/vocabulary';
import { paths } from '~/paths';

type Value = string | number | null | readonly string[];
/** One line of a file: French names, because that is who opens it; the same in JSON and in tables. */
export type OpenRecord = Readonly<Record<string, Value>>;

/**
 * An idea as open data. "etape" and "forme_de_base" are the same in every hub; "etat" and "forme" are this hub's words.
 */
export function ideaRecord(
  row: OpenIdea,
  { origin, wording }: { origin: string; wording: Wording },
): OpenRecord {
  return {
    numero: row.number,
    url: origin + paths.idea(row.number),
    titre: row.title,
    mots: row.words,
    besoin: row.statedNeed,
    type_acteur: row.speakerType,
    publics: row.audiences,
    thematiques: row.topics,
    etape: stageOf(row.column),
    etat: stateName(wording, row.column),
    forme_de_base: row.form === null ? null : baseFormOf(row.form),
    forme: row.form === null ? null : formName(wording, row.form),
    raison: row.reason,
    proposee_le: row.createdAt.toISOString(),
    decidee_le: row.decidedAt?.toISOString() ?? null,
    devenue_service_le: row.becameServiceAt?.toISOString() ?? null,
    soutiens: row.supportCount,
    switch: row.switchSlug,
    switch_titre: row.switchTitle,
    zone: row.zoneSlug,
    zone_nom: row.zoneName,
  };
}

export function switchRecord(row: OpenSwitch, { origin }: { origin: string }): OpenRecord {
  return {
    identifiant: row.slug,
    url: origin + paths.switchEvent(row.slug),
    titre: row.title,
    objet: row.purpose,
    statut: row.status === 'cancelled' ? 'annule' : 'publie',
    debut: row.startsAt.toISOString(),
    fin: row.endsAt.toISOString(),
    fuseau: row.timeZone,
    jauge: row.capacity,
    lieu: row.venueName,
    adresse: row.address,
    code_postal: row.postalCode,
    code_commune: row.communeCode,
    commune: row.communeName,
    zone: row.zoneSlug,
    zone_nom: row.zoneName,
    publics: row.audiences,
    idees: row.ideas,
  };
}

/** As a cell: lists are parted by « | », nothing is ''. */
export function cellOf(value: Value): string {
  if (value === null) return '';
  return Array.isArray(value) ? value.join(' | ') : String(value);
}
