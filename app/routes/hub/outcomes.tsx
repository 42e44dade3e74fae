import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { FollowedList } from '~/components/outcome/followed-list';
import { MOST_FOLLOWED, outcomesToFollow } from '~/domain/ideas/outcome/outcomes-to-follow.server';
import { demand, requireStaff } from '~/http/sign-in/require-staff.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';

export { pageMeta as meta } from '~/ui/page-meta';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { ctx } = context;
  requireStaff(context, request);
  demand(context, 'follow-outcome', { hubId: ctx.hub.id });
  const found = await outcomesToFollow(ctx);
  if (!found) throw data(null, { status: 403 });
  return { page: { title: dictionaryOf(ctx.locale).outcome.follow.title }, ...found, most: MOST_FOLLOWED };
}

export default function Outcomes() {
  const { page, tests, prepare, withoutTopic, most } = useLoaderData<typeof loader>();
  const { outcome, catalogue } = useI18n().words;
  const text = outcome.follow;
  return (
    <>
      <header className="page-head">
        <h1>{page.title}</h1>
        <p className="page-lead">{text.lead}</p>
        <a className="tap" href={paths.services()}>
          {catalogue.title}
        </a>
      </header>
      <FollowedList id="tests" title={text.tests} lead={text.testsText} ideas={tests} most={most} />
      <FollowedList id="prepare" title={text.prepare} lead={text.prepareText} ideas={prepare} most={most} />
      <FollowedList
        id="complete"
        title={text.complete}
        lead={text.completeText}
        ideas={withoutTopic}
        most={most}
      />
    </>
  );
}
