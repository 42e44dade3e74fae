import { data, redirect } from '@remix-run/node';
import type { BulkQuestionView, Ways } from '~/components/people/bulk-question';
import { markPresent, unmarkPresent } from '~/domain/attendance/mark-present.server';
import type { Ctx } from '~/domain/context';
import { type BulkAct, MOST_AT_ONCE, readBulkAct, slugOfAct } from '~/domain/registrations/bulk/bulk-act';
import type { BulkResult } from '~/domain/registrations/bulk/bulk-done';
import { cancelRegistrations } from '~/domain/registrations/bulk/cancel-registrations.server';
import { choosePeople } from '~/domain/registrations/bulk/choose-people.server';
import { previewBulk } from '~/domain/registrations/bulk/preview-bulk.server';
import { seatAtTable } from '~/domain/registrations/bulk/seat-at-table.server';
import { filterChoices } from '~/domain/registrations/list-registrations.server';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { paths } from '~/paths';
import { readChoice } from './read-choice';
import { sessionChoices } from './session-choices.server';
import { CONFLICT, INVALID } from './switch-answer';

export interface BulkAnswer {
  view?: BulkQuestionView | undefined;
  problem?: 'nobody' | 'noAct' | undefined;
  refusal?: Exclude<Extract<BulkResult, { ok: false }>['reason'], 'unknown'> | undefined;
}

/** Names of those left out that the address of the result holds at most. */
const MOST_NAMED = 30;

/** First what would happen to whom; then, confirmed, it happens, and a page says what did. */
export async function answerBulk(ctx: Ctx, event: SwitchEvent, sent: FormData) {
  const act = readBulkAct(sent.get('geste'));
  if (!act) return data<BulkAnswer>({ problem: 'noAct' }, { status: INVALID });
  const people = await choosePeople(ctx, event, readChoice(sent));
  if (!people) throw data(null, { status: 403 });
  if (people.length === 0) return data<BulkAnswer>({ problem: 'nobody' }, { status: INVALID });
  if (sent.get('confirmed') !== 'yes')
    return data<BulkAnswer>({ view: await viewOf(ctx, event, act, people) });
  const result = await carryOut(
    ctx,
    event.id,
    act,
    people.map(({ id }) => id),
  );
  if (result.ok) return redirect(`${paths.actOnRegistrations(event.slug)}?${said(act, result.value)}`, 303);
  if (result.reason === 'unknown') throw data(null, { status: 404 });
  return data<BulkAnswer>({ refusal: result.reason }, { status: CONFLICT });
}

function carryOut(ctx: Ctx, switchEventId: string, act: BulkAct, ids: string[]): Promise<BulkResult> {
  switch (act.kind) {
    case 'cancel':
      return cancelRegistrations(ctx, switchEventId, ids);
    case 'table':
      return seatAtTable(ctx, switchEventId, { ids, tableId: act.tableId });
    case 'present':
      return markPresent(ctx, switchEventId, { ids, sessionId: act.sessionId });
    case 'absent':
      return unmarkPresent(ctx, switchEventId, { ids, sessionId: act.sessionId });
  }
}

/** Ids only: a name has no place in an address. */
function said(act: BulkAct, { done, promoted, leftOut }: Extract<BulkResult, { ok: true }>['value']) {
  return new URLSearchParams({
    geste: slugOfAct(act),
    faits: String(done.length),
    promus: String(promoted.length),
    refus: leftOut
      .slice(0, MOST_NAMED)
      .map(({ id }) => id)
      .join('.'),
  });
}

async function viewOf(
  ctx: Ctx,
  event: SwitchEvent,
  act: BulkAct,
  people: NonNullable<Awaited<ReturnType<typeof choosePeople>>>,
): Promise<BulkQuestionView> {
  const { done, already, leftOut, promoted } = await previewBulk(ctx, event.id, act, people);
  const { erased } = dictionaryOf(ctx.locale).organisation.people;
  const nameOf = (person: { firstName: string; lastName: string }) =>
    `${person.firstName} ${person.lastName}`.trim() || erased;
  return {
    kind: act.kind,
    act: slugOfAct(act),
    place: await placeOf(ctx, event, act),
    ids: done.map(({ id }) => id).join('.'),
    done: done.map(nameOf),
    already: already.map(nameOf),
    leftOut: leftOut.map(({ person, reason }) => ({ name: nameOf(person), reason })),
    promoted: promoted.map(nameOf),
    told: { cancelled: waysOf(done), promoted: waysOf(promoted) },
    isCut: people.length === MOST_AT_ONCE,
    most: MOST_AT_ONCE,
  };
}

function waysOf(people: readonly { contact: keyof Ways }[]): Ways {
  const count = (contact: keyof Ways) => people.filter((person) => person.contact === contact).length;
  return { email: count('email'), phone: count('phone'), none: count('none') };
}

async function placeOf(ctx: Ctx, event: SwitchEvent, act: BulkAct): Promise<string> {
  const { bulk } = dictionaryOf(ctx.locale).files;
  if (act.kind === 'cancel') return '';
  if (act.kind !== 'table')
    return sessionChoices(ctx, event).find(({ value }) => value === act.sessionId)?.label ?? '';
  const { tables } = await filterChoices(ctx, event);
  const table = tables.find(({ id }) => id === act.tableId);
  return table ? fill(bulk.toTable, { ...table }) : bulk.toNoTable;
}
