import { randomUUID } from 'node:crypto';
import { type AppLoadContext, data } from '@remix-run/node';
import type { OutcomeDesk } from '~/components/outcome/outcome-desk';
import { readIdea } from '~/domain/ideas/idea-pages.server';
import type { IdeaView } from '~/domain/ideas/idea-view';
import { localDayOf } from '~/domain/ideas/outcome/local-day-of.server';
import { FEES, MODES, TOPICS, termsAmong } from '~/domain/ideas/outcome/national-vocabulary.server';
import { formatPhone } from '~/i18n/format-phone';
import { nationalChoices } from './national-labels.server';

/** What the page of the team shows of an idea that it follows. @throws 404 where there is none */
export async function outcomeDesk({ ctx }: AppLoadContext, number: number): Promise<OutcomeDesk> {
  const found = await readIdea(ctx, number);
  if (!found) throw data(null, { status: 404 });
  const { idea, tests, file } = found;
  return {
    idea,
    tests,
    file,
    known: knownOf(idea),
    formId: randomUUID(),
    today: localDayOf(ctx.now, idea.zoneTimeZone),
    topics: nationalChoices(ctx.locale, TOPICS),
    modes: nationalChoices(ctx.locale, MODES),
    fees: nationalChoices(ctx.locale, FEES),
  };
}

function knownOf(idea: IdeaView): OutcomeDesk['known'] {
  const texts = Object.entries(idea).flatMap(([name, value]) =>
    typeof value === 'string' || typeof value === 'number' ? [[name, [String(value)]] as const] : [],
  );
  const slugs = (terms: typeof TOPICS, values: readonly string[]) =>
    termsAmong(terms, values).map(({ slug }) => slug);
  return {
    ...Object.fromEntries(texts),
    deliveryPhone: idea.deliveryPhone ? [formatPhone(idea.deliveryPhone)] : [],
    topics: slugs(TOPICS, idea.topics),
    deliveryModes: slugs(MODES, idea.deliveryModes),
    fee: idea.deliveryFee ? slugs(FEES, [idea.deliveryFee]) : ['none'],
    audiences: idea.audiences,
  };
}
