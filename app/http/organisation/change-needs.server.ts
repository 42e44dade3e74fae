import { data, redirect } from '@remix-run/node';
import type { Ctx } from '~/domain/context';
import { arrangeNeed } from '~/domain/needs/arrange-need.server';
import { giveUpLogistics, handOverLogistics, takeLogistics } from '~/domain/needs/change-logistics.server';
import { ARRANGEMENT_STATES } from '~/domain/needs/need-arrangement';
import { NEED_KINDS } from '~/domain/needs/need-kinds';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import type { fr } from '~/i18n/fr';
import { paths } from '~/paths';
import { CONFLICT } from './switch-answer';

/** Why nothing was changed; keys of the dictionary's needs.refused. */
export type NeedsRefusal = keyof typeof fr.needs.refused;
/** What was just done; keys of the dictionary's needs.done, and of the address. */
export type NeedsDone = keyof typeof fr.needs.done;

const DONE: Record<string, NeedsDone> = {
  take: 'pris',
  'give-up': 'laisse',
  'hand-over': 'confie',
  arrange: 'note',
};

/** `intent`: `take`, `give-up`, `hand-over` with `to`, `arrange` with `kind`, `state` and the state that was `seen`. */
export async function answerNeeds(ctx: Ctx, event: SwitchEvent, sent: FormData) {
  const intent = String(sent.get('intent'));
  const done = DONE[intent];
  const result = await carryOut(ctx, event.id, intent, sent);
  if (!done || !result) throw data(null, { status: 400 });
  if (result.ok) return redirect(`${paths.needs(event.slug)}?fait=${done}`, 303);
  if (result.reason === 'unknown') throw data(null, { status: 404 });
  if (result.reason === 'forbidden') throw data(null, { status: 403 });
  const refusal: NeedsRefusal = result.reason;
  return data({ refusal }, { status: CONFLICT });
}

function carryOut(ctx: Ctx, id: string, intent: string, sent: FormData) {
  switch (intent) {
    case 'take':
      return takeLogistics(ctx, id);
    case 'give-up':
      return giveUpLogistics(ctx, id);
    case 'hand-over':
      return handOverLogistics(ctx, id, String(sent.get('to')));
    case 'arrange': {
      const kind = NEED_KINDS.find((each) => each === sent.get('kind'));
      const state = ARRANGEMENT_STATES.find((each) => each === sent.get('state'));
      return kind && state
        ? arrangeNeed(ctx, id, { kind, state, seen: String(sent.get('seen')) })
        : undefined;
    }
    default:
      return undefined;
  }
}
