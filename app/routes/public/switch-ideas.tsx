import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { IdeaListItem } from '~/components/ideas/idea-list-item';
import { listSwitchIdeas } from '~/domain/ideas/idea-pages.server';
import { takesIdeas } from '~/domain/ideas/opening';
import { publicSwitch } from '~/http/public-switch.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { Notice } from '~/ui/notice';
import { Pagination } from '~/ui/pagination';

export { keptHeaders as headers } from '~/http/kept/kept-headers';
export { pageMeta as meta } from '~/ui/page-meta';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { ctx } = context;
  const event = await publicSwitch(ctx, params.switch);
  const asked = Number(new URL(request.url).searchParams.get('page'));
  const list = await listSwitchIdeas(ctx, event.id, Number.isSafeInteger(asked) ? asked : 1);
  const labels = new Map(ctx.hub.stakeholderTypes.map(({ slug, label }) => [slug, label[ctx.locale]]));
  const { ideas: text } = dictionaryOf(ctx.locale);
  return {
    page: { title: fill(text.listTitle, { switch: event.title }), description: text.listLead },
    list: { page: list.page, pages: list.pages, total: list.total },
    ideas: list.ideas.map((idea) => ({ ...idea, speaker: labels.get(idea.speakerType) ?? idea.speakerType })),
    switchEvent: { slug: event.slug, title: event.title, takesIdeas: takesIdeas(event, ctx.now) },
  };
}

export default function SwitchIdeas() {
  const { ideas, list, switchEvent } = useLoaderData<typeof loader>();
  const { total, page, pages } = list;
  const { locale, words } = useI18n();
  const text = words.ideas;
  return (
    <>
      <header className="page-head">
        <p>
          <a className="tap" href={paths.switchEvent(switchEvent.slug)}>
            {text.backToSwitch}
          </a>
        </p>
        <h1>{fill(text.listTitle, { switch: switchEvent.title })}</h1>
        <p className="page-lead">{text.listLead}</p>
      </header>
      <p className="actions mb-8">
        {switchEvent.takesIdeas ? (
          <ButtonLink href={paths.proposeIdea(switchEvent.slug)}>{text.propose}</ButtonLink>
        ) : null}
        <a className="tap" href={paths.board()}>
          {text.allIdeas}
        </a>
        <a className="tap" href={paths.followIdeas()}>
          {words.voice.follow.ideas}
        </a>
      </p>
      {total === 0 ? (
        <Notice title={text.emptyTitle}>
          <p>{text.emptyText}</p>
        </Notice>
      ) : (
        <>
          <p className="mb-4 font-semibold">{plural(locale, words.board.count, total)}</p>
          <ul className="grid gap-4 md:grid-cols-2">
            {ideas.map((idea) => (
              <IdeaListItem key={idea.number} idea={idea} />
            ))}
          </ul>
        </>
      )}
      <Pagination
        label={words.forms.pagination}
        previous={words.forms.previousPage}
        next={words.forms.nextPage}
        position={fill(words.forms.pageOf, { page, pages })}
        page={page}
        hasNext={page < pages}
        hrefOf={(to) => `${paths.switchIdeas(switchEvent.slug)}?page=${to}`}
      />
    </>
  );
}
