import { selectMessagesOfEcho, selectOwnMessages } from '~db/queries/my-data';
import { selectEcho } from '~db/queries/registration-echoes';
import { readShuttle } from '~db/queries/shuttles';
import type { Ctx } from '../../context';
import type { JournalEntry } from '../../history/journal-entry';
import { ridesOfEcho } from '../../rides/echo-rides';
import type { RegistrationPage } from '../registration-page.server';
import type { HeldMessage, MyData } from './my-data';

/**
 * What the page of an echo tells beside what its form typed: the letter and the line that a new registration would have
 * by now. Nothing of whoever is registered stands in it.
 */
export async function echoHeld(
  ctx: Ctx,
  { registration, event }: RegistrationPage,
): Promise<Pick<MyData, 'messages' | 'history' | 'rides'>> {
  const echo = await selectEcho(ctx.db, ctx.hub.id, registration.id);
  if (!echo) return { messages: [], history: [], rides: NO_RIDES };
  const status = echo.confirmedAt ? 'confirmed' : 'waitlisted';
  const first = (echo.person.first ?? echo.person) as { stakeholderType?: string; email?: string | null };
  const { createdAt } = echo;
  const line: JournalEntry = {
    id: 0,
    at: createdAt,
    subject: 'registration',
    subjectId: echo.id,
    act: 'registered',
    actor: { kind: 'visitor', name: null },
    switchEvent: { slug: event.slug, title: event.title },
    about: null,
    before: {},
    after: { status, stakeholderType: first.stakeholderType ?? registration.stakeholderType },
  };
  return {
    history: [line],
    messages: [
      ...(await selectMessagesOfEcho(ctx.db, echo)).map(withoutWords),
      { ...(await asSent(ctx, echo)), kind: `registration-${status}`, toEmail: first.email ?? null },
    ],
    rides: await ridesOf(ctx, echo.person),
  };
}

const NO_RIDES: MyData['rides'] = { announcement: null, requests: [], shuttle: null };

/** As far as the letter has come that went to the holder of the address instead. */
async function asSent(
  ctx: Ctx,
  echo: { id: string; registrationId: string; createdAt: Date },
): Promise<HeldMessage> {
  const written = await selectOwnMessages(ctx.db, [echo.registrationId]);
  const instead = written.filter(({ createdAt }) => createdAt <= echo.createdAt)[0] ?? written.at(-1);
  return {
    id: echo.id,
    kind: '',
    channel: 'email',
    state: instead?.state ?? 'sent',
    createdAt: echo.createdAt,
    handledAt: instead?.handledAt && instead.handledAt > echo.createdAt ? instead.handledAt : null,
    toEmail: null,
    toPhone: null,
    subject: null,
    textBody: null,
  };
}

async function ridesOf(ctx: Ctx, person: Record<string, unknown>): Promise<MyData['rides']> {
  const { mine, asked, shuttleId } = ridesOfEcho(person);
  const shuttle = shuttleId ? await readShuttle(ctx.db, ctx.hub.id, shuttleId) : undefined;
  return {
    announcement: mine,
    requests: asked.map(({ kind, communeName, seats }) => ({
      ...{ kind, communeName, seats },
      state: 'asked',
      isMine: true,
    })),
    shuttle: shuttle
      ? { communeName: shuttle.communeName, meetingPoint: shuttle.meetingPoint, leavesAt: shuttle.leavesAt }
      : null,
  };
}

function withoutWords(message: HeldMessage): HeldMessage {
  return { ...message, subject: null, textBody: null };
}
