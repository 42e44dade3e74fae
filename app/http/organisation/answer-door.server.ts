import { createHash } from 'node:crypto';
import { data, redirect } from '@remix-run/node';
import type { DoorAnswer, DoorChange } from '~/domain/attendance/door-change';
import type { DoorList } from '~/domain/attendance/door-list';
import { readDoorChanges } from '~/domain/attendance/read-door-changes';
import { receiveChanges } from '~/domain/attendance/receive-changes.server';
import type { Ctx } from '~/domain/context';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { isUuid } from '~/domain/uuid';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { paths } from '~/paths';

const INVALID = 400;
const CONFLICT = 409;

/** What the page says where nothing was noted; what was typed stays. */
export interface DoorProblem {
  problem: 'missingName' | 'full' | 'missingReason' | 'unreadable' | 'not-held' | 'refused';
  reason?: DoorAnswer['reason'];
  typed?: { firstName: string; lastName: string; stakeholderType: string; reason: string };
}

interface Asked {
  ctx: Ctx;
  event: SwitchEvent;
  list: DoorList;
  sessionIds: readonly string[];
}

/** Does what a button of the welcome desk says, without a script, and shows the desk again. */
export async function answerDoor(asked: Asked, request: Request, sent: FormData) {
  const problem = sent.get('intent') === 'walk-in' ? problemOf(asked.list, sent) : undefined;
  if (problem) return data<DoorProblem>(problem, { status: problem.problem === 'full' ? CONFLICT : INVALID });
  const changes = readDoorChanges(JSON.stringify(changesOf(asked, sent)));
  if (!changes) return data<DoorProblem>({ problem: 'unreadable' }, { status: INVALID });
  const { ctx, event } = asked;
  const received = await receiveChanges(ctx, event.id, {
    device: '',
    sentAt: ctx.now.getTime(),
    changes,
    usualReason: dictionaryOf(ctx.locale).door.usualReason,
  });
  if (!received.ok) {
    if (received.reason === 'unknown') throw data(null, { status: 404 });
    return data<DoorProblem>({ problem: 'not-held' }, { status: CONFLICT });
  }
  const refused = received.value.find(({ outcome }) => outcome === 'refused');
  if (refused) return data<DoorProblem>({ problem: 'refused', reason: refused.reason }, { status: CONFLICT });
  const back = new URL(request.url).searchParams;
  back.delete('q');
  back.set('note', `${String(sent.get('intent'))}.${changes[0]?.registrationId}`);
  return redirect(`${paths.door(event.slug)}?${back}`, 303);
}

/** A change for each session of the moment. The same button pressed twice draws the same ids. */
function changesOf({ ctx, list, sessionIds }: Asked, sent: FormData): unknown[] {
  const text = (name: string) => String(sent.get(name) ?? '');
  const kind = text('intent');
  const key = text('key');
  if (!isUuid(key)) return [];
  const registrationId = kind === 'walk-in' ? uuidOf(key, 'person') : text('registration');
  const seenAt = list.people.find(({ id }) => id === registrationId)?.seenAt ?? [];
  const wanted = kind === 'absent' ? sessionIds.filter((id) => seenAt.includes(id)) : sessionIds;
  return wanted.map(
    (sessionId): Partial<Record<keyof Extract<DoorChange, { kind: 'walk-in' }>, unknown>> => ({
      ...{ kind, registrationId, sessionId },
      id: uuidOf(key, kind, registrationId, sessionId),
      at: ctx.now.getTime(),
      firstName: text('firstName'),
      lastName: text('lastName'),
      stakeholderType: text('stakeholderType'),
      reason: text('reason'),
    }),
  );
}

/** The seat rule warns; whoever organises decides, and says why. */
function problemOf({ seatsLeft, people }: DoorList, sent: FormData): DoorProblem | undefined {
  const text = (name: string) => String(sent.get(name) ?? '').trim();
  const typed = {
    firstName: text('firstName'),
    lastName: text('lastName'),
    stakeholderType: text('stakeholderType'),
    reason: text('reason'),
  };
  if (!typed.firstName) return { problem: 'missingName', typed };
  // The same form pressed twice: the last free seat is already theirs.
  const isHere = people.some(({ id }) => id === uuidOf(text('key'), 'person'));
  const isFull = !isHere && (seatsLeft[typed.stakeholderType] ?? 0) === 0;
  if (!isFull || typed.reason) return undefined;
  return { problem: sent.has('reason') ? 'missingReason' : 'full', typed };
}

function uuidOf(...parts: string[]): string {
  const hex = createHash('sha256').update(parts.join(' ')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
