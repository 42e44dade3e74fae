import { data, redirect } from '@remix-run/node';
import type { CardsAnswer, CardsDone } from '~/components/cards/cards-view';
import type { Ctx } from '~/domain/context';
import { addCards } from '~/domain/ideas/cards/add-cards.server';
import { voidCard } from '~/domain/ideas/cards/void-card.server';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { paths } from '~/paths';

const STATUS = { unknown: 404, forbidden: 403 } as const;

/** `intent=make` with `of` and `count`; `void` or `restore` with a `code`. */
export async function answerCards(ctx: Ctx, event: SwitchEvent, form: FormData) {
  const intent = form.get('intent');
  const done = (said: CardsDone) => redirect(`${paths.cards(event.slug)}?carte=${said}`, 303);
  return intent === 'void' || intent === 'restore'
    ? answerVoid(ctx, event, form, done)
    : answerMake(ctx, event, form, done);
}

async function answerMake(ctx: Ctx, event: SwitchEvent, form: FormData, done: (said: CardsDone) => Response) {
  const [count, of] = [String(form.get('count') ?? '').trim(), String(form.get('of') ?? '')];
  const asked = {
    count: /^\d{1,4}$/.test(count) ? Number(count) : 0,
    of: of === 'no-table' ? of : 'each-table',
  } as const;
  const made = await addCards(ctx, event.id, asked);
  if (made.ok) return done('cartes');
  const { reason, facts } = made;
  if (reason === 'unknown' || reason === 'forbidden') throw data(null, { status: STATUS[reason] });
  const message = fill(dictionaryOf(ctx.locale).cards.make.problems[reason], facts);
  const field = reason === 'no-tables' ? 'of' : 'count';
  const status = reason === 'cancelled' || reason === 'switch-full' ? 409 : 400;
  return data<CardsAnswer>({ count, of, problem: { field, message } }, { status });
}

async function answerVoid(ctx: Ctx, event: SwitchEvent, form: FormData, done: (said: CardsDone) => Response) {
  const typed = String(form.get('code') ?? '');
  const isVoid = form.get('intent') === 'void';
  const answer = await voidCard(ctx, event.id, { typed, isVoid });
  if (answer.ok) return done(isVoid ? 'annulee' : 'retablie');
  const { reason } = answer;
  if (reason === 'unknown' || reason === 'forbidden') throw data(null, { status: STATUS[reason] });
  const { codeWrong, problems } = dictionaryOf(ctx.locale).cards.make;
  const message = reason === 'cancelled' ? problems.cancelled : codeWrong;
  const status = reason === 'cancelled' ? 409 : 400;
  return data<CardsAnswer>({ code: typed.slice(0, 60), problem: { field: 'code', message } }, { status });
}
