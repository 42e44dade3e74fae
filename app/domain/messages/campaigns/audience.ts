import { z } from 'zod';
import type { AudienceFilters } from '~db/queries/campaign-people';
import { LOCALES } from '../../context';
import { isUuid } from '../../uuid';

export const AUDIENCE_STATUSES = ['confirmed', 'waitlisted', 'cancelled'] as const;

/** To whom a message goes: of the people of one Switch, those who fit every line. */
export type Audience = AudienceFilters;

/** What a form or the database holds. An unknown value fits nobody: it is never left out, which would mean everybody. */
const audience = z.object({
  statuses: z.array(z.enum(AUDIENCE_STATUSES)),
  types: z.array(z.string().max(80)),
  organization: z.string().max(200),
  tables: z.array(z.string().refine(isUuid)),
  locales: z.array(z.enum(LOCALES)),
  unanswered: z.boolean(),
  people: z
    .object({ ids: z.array(z.string().refine(isUuid)), statuses: z.array(z.enum(AUDIENCE_STATUSES)) })
    .nullable()
    .default(null),
});

const NOBODY: Audience = {
  statuses: [],
  types: [],
  organization: '',
  tables: [],
  locales: [],
  unanswered: false,
  people: null,
};

/**
 * Those who were ticked one by one. No line of the filters is set: the version of the product before, which knows
 * nothing of ids, reads it as nobody.
 */
export function ofPeople(people: NonNullable<Audience['people']>): Audience {
  return { ...NOBODY, people };
}

/** What cannot be read means nobody. */
export function readAudience(held: unknown): Audience {
  const read = audience.safeParse(held);
  return read.success ? read.data : NOBODY;
}
