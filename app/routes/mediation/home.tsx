import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DesksList } from '~/components/mediation/desks-list';
import { MediatorHead } from '~/components/mediation/mediator-head';
import { comingDesks } from '~/domain/mediation/coming-desks.server';
import { deskItems } from '~/http/mediation/desk-items.server';
import { mediatorView } from '~/http/mediation/mediator-view.server';
import { requireMediator } from '~/http/mediation/require-mediator.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { useI18n } from '~/i18n/i18n-context';
import { pagePosition } from '~/i18n/page-position';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { Notice } from '~/ui/notice';
import { Pagination } from '~/ui/pagination';

export { privateHeaders as headers } from '~/http/private-headers';
export { privateMeta as meta } from '~/ui/private-meta';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { ctx } = context;
  const organizations = await requireMediator(context, request);
  const asked = Number(new URL(request.url).searchParams.get('page')) || 1;
  const desks = await comingDesks(ctx, asked);
  const { switches: _switches, seats: _seats, mine: _mine, ...list } = desks;
  return {
    page: { title: dictionaryOf(ctx.locale).mediation.title },
    mediator: await mediatorView(ctx, organizations),
    items: deskItems(ctx, desks),
    list,
  };
}

/** Where a mediator begins: the Switches to come, one's own people there, what is to be told. */
export default function MediationHome() {
  const { page, mediator, items, list } = useLoaderData<typeof loader>();
  const { locale, words } = useI18n();
  const text = words.mediation;
  return (
    <>
      <MediatorHead mediator={mediator} here="switches" title={page.title}>
        <p className="page-lead">{text.lead}</p>
      </MediatorHead>
      {mediator.toTell > 0 ? (
        <Notice tone="warning" title={plural(locale, text.home.toTell, mediator.toTell)}>
          <p className="actions mt-2">
            <ButtonLink look="secondary" href={paths.myMessages()}>
              {text.home.seeToTell}
            </ButtonLink>
          </p>
        </Notice>
      ) : null}
      <h2 className="my-4 text-2xl">{text.home.switchesTitle}</h2>
      {items.length > 0 ? (
        <DesksList items={items} />
      ) : (
        <Notice title={text.home.noneTitle}>
          <p>{text.home.noneText}</p>
        </Notice>
      )}
      <Pagination
        label={words.forms.pagination}
        previous={words.forms.previousPage}
        next={words.forms.nextPage}
        position={pagePosition(words.forms, list)}
        page={list.page}
        hasNext={list.hasNext}
        hrefOf={(to) => `?${new URLSearchParams({ page: String(to) })}`}
      />
    </>
  );
}
