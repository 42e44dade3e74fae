import { selectComingAuthors } from '~db/queries/authors-of-switch';
import { selectComingContacts, selectComingNeeds, selectPurges } from '~db/queries/purges';
import type { Ctx } from '../context';
import { can } from '../people/can';
import { contactsKeptUntil, needsKeptUntil } from './kept-until';
import type { PurgeKind } from './purge-kind';

export interface ComingForgetting {
  switchEvent: { title: string; slug: string };
  kind: Extract<PurgeKind, 'needs' | 'contacts' | 'authors' | 'unanswered'>;
  at: Date;
  people: number;
}

export interface RetentionPage {
  months: number;
  coming: ComingForgetting[];
  done: Awaited<ReturnType<typeof selectPurges>>;
  hasMore: boolean;
}

const MOST_COMING = 10;
const PAGE_SIZE = 50;

/** What was forgotten and what comes next, for hub staff; undefined for others. @param page from 1 */
export async function retentionPage(ctx: Ctx, page: number): Promise<RetentionPage | undefined> {
  const { db, hub, now } = ctx;
  if (!can(ctx.viewer, 'see-retention', { hubId: hub.id })) return undefined;
  const months = hub.contactsKeptMonths;
  const needs = await selectComingNeeds(db, hub.id, MOST_COMING);
  const contacts = await selectComingContacts(db, hub.id, { now, limit: MOST_COMING });
  const authors = await selectComingAuthors(db, hub.id, { now, limit: MOST_COMING });
  const done = await selectPurges(db, hub.id, { limit: PAGE_SIZE + 1, offset: (page - 1) * PAGE_SIZE });
  const coming = [
    ...needs.map((row) => comingOf('needs', row, needsKeptUntil(row.endsAt))),
    ...contacts.map((row) => comingOf('contacts', row, contactsKeptUntil(row.endsAt, months))),
    ...authors.flatMap((row) =>
      (['unanswered', 'authors'] as const).map((kind) =>
        comingOf(kind, { ...row, people: row[kind] }, contactsKeptUntil(row.endsAt, months)),
      ),
    ),
  ];
  return {
    months,
    coming: coming.filter(({ people }) => people > 0).sort((a, b) => a.at.getTime() - b.at.getTime()),
    done: done.slice(0, PAGE_SIZE),
    hasMore: done.length > PAGE_SIZE,
  };
}

function comingOf(
  kind: ComingForgetting['kind'],
  { title, slug, people }: { title: string; slug: string; people: number },
  at: Date,
): ComingForgetting {
  return { kind, at, people, switchEvent: { title, slug } };
}
