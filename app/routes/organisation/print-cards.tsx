import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { IdeaCardSheets } from '~/components/cards/idea-card-sheets';
import { cardsToPrint } from '~/domain/ideas/cards/read-cards.server';
import { managedSwitch } from '~/http/organisation/managed-switch.server';
import { ideaCardsPaper } from '~/http/papers/idea-cards-paper.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';

export { privateHeaders as headers } from '~/http/private-headers';
export { privateMeta as meta } from '~/ui/private-meta';

/** /organisation/switchs/:switch/cartes/imprimer: the free cards of the printing that `serie` names. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const event = await managedSwitch(context, request, params.switch);
  const batch = Number(new URL(request.url).searchParams.get('serie'));
  const cards = await cardsToPrint(context.ctx, event, batch);
  return {
    page: { title: `${dictionaryOf(context.ctx.locale).cards.make.title} – ${event.title}` },
    slug: event.slug,
    batch,
    paper: await ideaCardsPaper(context, event, cards),
  };
}

export default function PrintCards() {
  const { slug, batch, page, paper } = useLoaderData<typeof loader>();
  const { locale, words } = useI18n();
  const text = words.cards.sheet;
  const how = plural(locale, text.how, paper.cards.length);
  return (
    <>
      <div className="no-print mb-6">
        <a className="tap" href={paths.cards(slug)}>
          {text.back}
        </a>
        <h1>{page.title}</h1>
        <p className="page-lead">{paper.cards.length > 0 ? how : text.nothing}</p>
        {paper.cards.length > 0 ? (
          <p className="actions mt-4">
            <Button type="button" hidden data-print="">
              {text.print}
            </Button>
            <ButtonLink look="secondary" href={paths.cardsPdf(slug, batch)}>
              {words.cards.make.pdf}
            </ButtonLink>
          </p>
        ) : null}
      </div>
      {paper.cards.length > 0 ? <IdeaCardSheets paper={paper} label={how} /> : null}
      <script type="module" src="/enhance/print.js" />
    </>
  );
}
