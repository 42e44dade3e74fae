import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { RetentionTable } from '~/components/retention/retention-table';
import { can } from '~/domain/people/can';
import { retentionPage } from '~/domain/retention/retention-page.server';
import { demand, requireStaff } from '~/http/sign-in/require-staff.server';
import { retentionView } from '~/http/team/retention-view.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { Pagination } from '~/ui/pagination';

export { pageMeta as meta } from '~/ui/page-meta';

const MOST_PAGES = 1_000;

export async function loader({ context, request }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const { ctx } = context;
  demand(context, 'see-retention', { hubId: ctx.hub.id });
  const asked = Number(new URL(request.url).searchParams.get('page') ?? 1);
  const page = Number.isSafeInteger(asked) ? Math.min(Math.max(1, asked), MOST_PAGES) : 1;
  const found = await retentionPage(ctx, page);
  if (!found) throw data(null, { status: 403 });
  const { months, hasMore } = found;
  return {
    page: { title: dictionaryOf(ctx.locale).retention.title },
    at: page,
    ...{ months, hasMore },
    ...retentionView(ctx, found),
    maySet: can(ctx.viewer, 'manage-hub', { hubId: ctx.hub.id }),
  };
}

/** What the product forgets by itself: the rules, what comes next, what was done. */
export default function Retention() {
  const { page, at, months, coming, done, hasMore, maySet } = useLoaderData<typeof loader>();
  const { locale, words } = useI18n();
  const text = words.retention;
  const { rules } = text;
  return (
    <>
      <header className="page-head">
        <h1>{page.title}</h1>
        <p className="page-lead">{text.lead}</p>
      </header>
      <section aria-labelledby="rules">
        <h2 id="rules">{text.rulesTitle}</h2>
        <ul className="mt-2 list-disc pl-6">
          <li>{rules.needs}</li>
          <li>{plural(locale, rules.contacts, months)}</li>
          <li>{rules.authors}</li>
          <li>{rules.pictures}</li>
          <li>{rules.stays}</li>
          <li>{rules.journal}</li>
        </ul>
        {maySet ? (
          <a className="tap" href={`${paths.hubSettings()}#retention`}>
            {text.settings}
          </a>
        ) : null}
      </section>
      <section className="mt-10" aria-labelledby="coming">
        <h2 id="coming">{text.comingTitle}</h2>
        {coming.length > 0 ? (
          <RetentionTable caption={text.comingCaption} lines={coming} />
        ) : (
          <p className="mt-2">{text.comingNone}</p>
        )}
      </section>
      <section className="mt-10" aria-labelledby="done">
        <h2 id="done">{text.doneTitle}</h2>
        {done.length > 0 ? (
          <RetentionTable caption={text.doneCaption} lines={done} />
        ) : (
          <p className="mt-2">{text.doneNone}</p>
        )}
        <Pagination
          label={words.forms.pagination}
          previous={words.forms.previousPage}
          next={words.forms.nextPage}
          position={fill(words.forms.page, { page: at })}
          page={at}
          hasNext={hasMore}
          hrefOf={(to) => `${paths.retention()}?page=${to}#done`}
        />
      </section>
    </>
  );
}
