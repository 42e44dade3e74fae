import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CardBatches } from '~/components/cards/card-batches';
import { CardsHead } from '~/components/cards/cards-head';
import type { CardsAnswer, CardsDone } from '~/components/cards/cards-view';
import { MakeCardsForm } from '~/components/cards/make-cards-form';
import { UsedCards } from '~/components/cards/used-cards';
import { cardsPage } from '~/domain/ideas/cards/read-cards.server';
import { readTables } from '~/domain/tables/read-tables.server';
import { answerCards } from '~/http/organisation/answer-cards.server';
import { cardsView } from '~/http/organisation/cards-view.server';
import { managedSwitch } from '~/http/organisation/managed-switch.server';
import { switchTeamView } from '~/http/organisation/switch-team-view.server';
import { readForm } from '~/http/read-form.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { useI18n } from '~/i18n/i18n-context';
import { DoneNotice } from '~/ui/done-notice';
import { ErrorSummary } from '~/ui/error-summary';

export { privateHeaders as headers } from '~/http/private-headers';
export { pageMeta as meta } from '~/ui/page-meta';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { ctx } = context;
  const event = await managedSwitch(context, request, params.switch);
  const found = await cardsPage(ctx, event);
  if (!found) throw data(null, { status: 403 });
  const { make } = dictionaryOf(ctx.locale).cards;
  const said = new URL(request.url).searchParams.get('carte') ?? '';
  return {
    page: { title: `${make.title} – ${event.title}` },
    team: switchTeamView(ctx, event, request),
    done: Object.hasOwn(make.done, said) ? (said as CardsDone) : undefined,
    hasTables: (await readTables(ctx, event.id)).length > 0,
    ...cardsView(ctx, event, found),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const event = await managedSwitch(context, request, params.switch);
  return answerCards(context.ctx, event, await readForm(request));
}

/** Cards of paper on which ideas are written: making, printing, and what became of them. */
export default function Cards() {
  const { team, done, hasTables, batches, used } = useLoaderData<typeof loader>();
  const answer: CardsAnswer = useActionData<CardsAnswer>() ?? {};
  const { words } = useI18n();
  const text = words.cards.make;
  const errors = answer.problem ? [{ name: answer.problem.field, message: answer.problem.message }] : [];
  return (
    <>
      <CardsHead team={team} organises here="print" />
      {done && errors.length === 0 ? <DoneNotice title={text.done[done]} /> : null}
      <ErrorSummary title={words.forms.errorsTitle} errors={errors} />
      <p className="page-lead mb-6">{text.lead}</p>
      <h2>{text.newTitle}</h2>
      <p className="mb-4">{text.newText}</p>
      <MakeCardsForm slug={team.slug} hasTables={hasTables} answer={answer} />
      <h2 className="mt-10">{text.againTitle}</h2>
      <p className="max-w-2xl">{text.againText}</p>
      <CardBatches slug={team.slug} batches={batches} />
      <UsedCards slug={team.slug} used={used} answer={answer} />
    </>
  );
}
