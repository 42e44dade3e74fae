import { type JournalRow, selectJournalNames } from '~db/queries/journal';
import type { Ctx } from '../context';
import { isUuid } from '../uuid';
import type { JournalEntry } from './journal-entry';

/** Lines of the history, with the names that people and ideas have now: the history itself holds none. */
export async function withJournalNames(ctx: Ctx, rows: JournalRow[]): Promise<JournalEntry[]> {
  const of = (subject: JournalRow['subject']) =>
    unique(
      rows.filter((row) => row.subject === subject && isUuid(row.subjectId)).map((row) => row.subjectId),
    );
  const users = unique(rows.flatMap((row) => userIdOf(row) ?? []));
  const names = await selectJournalNames(ctx.db, {
    registrations: of('registration'),
    ideas: of('idea'),
    users,
  });
  const registrations = new Map(names.registrations.map(({ id, name }) => [id, name]));
  const ideas = new Map(names.ideas.map((idea) => [idea.id, idea]));
  const people = new Map(names.users.map(({ id, name }) => [id, name]));
  return rows.map((row) => ({
    ...{ id: row.id, at: row.at, subject: row.subject, subjectId: row.subjectId, act: row.act },
    actor: { kind: row.actorKind, name: row.actorName },
    switchEvent: row.switchSlug ? { slug: row.switchSlug, title: row.switchTitle ?? '' } : null,
    about: aboutOf(row, { registrations, ideas, people }),
    before: row.before ?? {},
    after: row.after ?? {},
  }));
}

function aboutOf(
  row: JournalRow,
  names: {
    registrations: Map<string, string>;
    ideas: Map<string, { number: number; title: string }>;
    people: Map<string, string>;
  },
): JournalEntry['about'] {
  const idea = names.ideas.get(row.subjectId);
  if (row.subject === 'idea' && idea) return { name: idea.title, ideaNumber: idea.number };
  const name =
    row.subject === 'role_grant'
      ? names.people.get(userIdOf(row) ?? '')
      : names.registrations.get(row.subjectId);
  return name ? { name } : null;
}

/** Whose role it is. */
function userIdOf({ before, after }: JournalRow): string | undefined {
  const id = after?.userId ?? before?.userId;
  return typeof id === 'string' ? id : undefined;
}

function unique(ids: string[]): string[] {
  return [...new Set(ids)];
}
