import { randomUUID } from 'node:crypto';
import type { Hub } from '~/domain/hubs/hub';
import type { Db } from '~db/connect.server';
import { NOW, zoneOf } from './context';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export interface SwitchOver {
  zone?: string;
  slug?: string;
  title?: string;
  status?: 'draft' | 'published' | 'cancelled';
  capacity?: number;
  startsAt?: Date;
  endsAt?: Date;
  registrationOpensAt?: Date;
  registrationClosesAt?: Date;
  releaseAt?: Date | null;
  seatRules?: { stakeholderType: string; reserved: number; maximum?: number | null }[];
  releases?: { stakeholderType: string; places: number | null; at: Date }[];
  audiences?: string[];
}

/** Writes one Switch with one session and a venue in Avignon; published and open for registering unless told otherwise. */
export async function makeSwitch(
  db: Db,
  hub: Pick<Hub, 'id' | 'zones'>,
  over: SwitchOver = {},
): Promise<{ id: string; slug: string }> {
  const zone = zoneOf(hub, over.zone ?? hub.zones[0]?.slug ?? '');
  const startsAt = over.startsAt ?? new Date(NOW.getTime() + 20 * DAY);
  const endsAt = over.endsAt ?? new Date(startsAt.getTime() + 8 * HOUR);
  const slug = over.slug ?? `switch-${randomUUID().slice(0, 8)}`;
  const status = over.status ?? 'published';
  const title = over.title ?? 'Un Switch pour les démarches en ligne';
  const venue = await db
    .insertInto('venue')
    .values({
      hubId: hub.id,
      name: 'Maison des associations',
      address: '35 boulevard Raspail',
      postalCode: '84000',
      communeCode: '84007',
      communeName: 'Avignon',
      accessInformation: 'Entrée de plain-pied.',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const event = await db
    .insertInto('switchEvent')
    .values({
      hubId: hub.id,
      zoneId: zone.id,
      slug,
      status,
      title,
      purpose: 'Parler des démarches en ligne et trouver des réponses ensemble.',
      venueId: venue.id,
      placeText: 'Maison des associations, Avignon',
      capacity: over.capacity ?? 40,
      releaseAt: over.releaseAt ?? null,
      registrationOpensAt: over.registrationOpensAt ?? new Date(NOW.getTime() - 10 * DAY),
      registrationClosesAt: over.registrationClosesAt ?? new Date(startsAt.getTime() - DAY),
      startsAt,
      endsAt,
      audiences: over.audiences ?? [],
      contactPhone: '+33465710000',
      calendarUid: `${randomUUID()}@switchboard`,
      publishedAt: status === 'draft' ? null : NOW,
      cancellationReason: status === 'cancelled' ? 'La salle est fermée.' : null,
    })
    .returning(['id', 'slug'])
    .executeTakeFirstOrThrow();
  await db
    .insertInto('switchSession')
    .values({ switchEventId: event.id, position: 0, kind: 'pleniere', title: '', startsAt, endsAt })
    .execute();
  for (const rule of over.seatRules ?? []) {
    await db
      .insertInto('seatRule')
      .values({ hubId: hub.id, switchEventId: event.id, maximum: null, ...rule })
      .execute();
  }
  for (const { at, ...release } of over.releases ?? []) {
    await db
      .insertInto('seatRelease')
      .values({ hubId: hub.id, switchEventId: event.id, ...release, releaseAt: at })
      .execute();
  }
  return event;
}
