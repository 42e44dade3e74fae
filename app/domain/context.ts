import type { Kysely } from 'kysely';
import type { Database } from '~db/schema/database';
import type { Hub } from './hubs/hub';
import type { Viewer } from './people/viewer';

export const LOCALES = ['fr', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** Everything a verb or a page needs to know of its surroundings. Built at the edge, by hand in tests. */
export interface Ctx {
  db: Kysely<Database>;
  viewer: Viewer;
  hub: Hub;
  locale: Locale;
  now: Date;
}
