import { selectJournal } from '~db/queries/journal';
import { selectOrigin, selectOwnAttendance, selectOwnMessages } from '~db/queries/my-data';
import { selectOwnIdeas, selectOwnQuestions } from '~db/queries/own-ideas';
import { selectCallsOfPerson, selectWorkTable } from '~db/queries/person';
import { selectMergedInto } from '~db/queries/registrations-merge';
import type { Ctx } from '../../context';
import type { JournalEntry } from '../../history/journal-entry';
import { withJournalNames } from '../../history/with-journal-names.server';
import { contactsKeptUntil, needsKeptUntil } from '../../retention/kept-until';
import { holdsEcho } from '../echoes/read-echo.server';
import { registrationPage } from '../registration-page.server';
import { echoHeld } from './echo-held.server';
import type { HeldMessage, MyData } from './my-data';
import { ridesHeld } from './rides-held.server';

const MOST_LINES = 500;

/**
 * Everything that is held about one person at one Switch, for whoever may manage their registration, and what was
 * merged into it too. Undefined where there is nothing that they may know of.
 */
export async function readMyData(ctx: Ctx, id: string): Promise<MyData | undefined> {
  const page = await registrationPage(ctx, id);
  if (!page) return undefined;
  const { registration, event } = page;
  const ids = [id, ...(await selectMergedInto(ctx.db, id)).map((merged) => merged.id)];
  const { workTableId } = registration;
  return {
    ...page,
    origin: await originOf(ctx, registration),
    workTable: (workTableId && (await selectWorkTable(ctx.db, workTableId))) || null,
    messages: (await selectOwnMessages(ctx.db, ids)).map(withoutPlace),
    calls: (await selectCallsOfPerson(ctx.db, id)).map(({ outcome, at, callBackAt }) => ({
      ...{ outcome, at, callBackAt },
    })),
    attendance: await selectOwnAttendance(ctx.db, id),
    rides: await ridesHeld(ctx, id),
    ideas: await selectOwnIdeas(ctx.db, ids),
    ideaQuestions: await selectOwnQuestions(ctx.db, ids),
    history: await ownHistory(ctx, ids),
    ...(holdsEcho(ctx) ? await echoHeld(ctx, page) : {}),
    keptUntil: {
      needs: needsKeptUntil(event.endsAt),
      contacts: contactsKeptUntil(event.endsAt, ctx.hub.contactsKeptMonths),
    },
  };
}

async function originOf(ctx: Ctx, { partyId, locale }: MyData['registration']): Promise<MyData['origin']> {
  const found = await selectOrigin(ctx.db, partyId);
  const organizationName = found?.organizationName ?? null;
  const byTeam = found?.importId ? 'file' : found?.registeredBy ? 'team' : 'themselves';
  return {
    locale,
    by: organizationName ? 'organization' : byTeam,
    organizationName,
    consentKind: found?.consentKind ?? null,
    consentAt: found?.consentAt ?? null,
  };
}

/**
 * What others did about them. Who of the team did it is a fact about the team: it is told without a name. What they did
 * themselves is told by how things stand: a page of an echo must look the same (docs/decisions/0015-my-data.md).
 */
async function ownHistory(ctx: Ctx, ids: readonly string[]): Promise<JournalEntry[]> {
  const lines: JournalEntry[] = [];
  for (const subjectId of ids) {
    const filters = { hubId: ctx.hub.id, subject: 'registration', subjectId } as const;
    lines.push(...(await withJournalNames(ctx, await selectJournal(ctx.db, filters, { limit: MOST_LINES }))));
  }
  return lines
    .filter(({ actor }) => actor.kind !== 'participant')
    .map((line) => ({ ...line, actor: { ...line.actor, name: null } }))
    .sort((a, b) => b.at.getTime() - a.at.getTime() || b.id - a.id);
}

/** The letters about registering say what the page of the place says, and nothing of them is told twice. */
function withoutPlace(message: HeldMessage): HeldMessage {
  return message.kind.startsWith('registration-') ? { ...message, subject: null, textBody: null } : message;
}
