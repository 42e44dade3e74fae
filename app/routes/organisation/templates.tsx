import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { TemplateParts } from '~/components/copy/template-parts';
import { listTemplates } from '~/domain/templates/switch-template.server';
import { demand, requireStaff } from '~/http/sign-in/require-staff.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { formatDay } from '~/i18n/format-time';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { DoneNotice } from '~/ui/done-notice';
import { Notice } from '~/ui/notice';

export { pageMeta as meta } from '~/ui/page-meta';

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const { ctx } = context;
  demand(context, 'organise', { hubId: ctx.hub.id });
  const templates = await listTemplates(ctx);
  return {
    page: { title: dictionaryOf(ctx.locale).programme.templates.title },
    isDeleted: new URL(request.url).searchParams.get('fait') === 'supprime',
    templates: templates.map(({ id, name, copy, author, createdAt }) => ({
      id,
      name,
      parts: copy?.parts,
      author,
      day: formatDay(ctx.locale, ctx.hub.timeZone, createdAt),
    })),
  };
}

/** What a hub keeps to prepare its next Switch from. */
export default function Templates() {
  const { page, isDeleted, templates } = useLoaderData<typeof loader>();
  const text = useI18n().words.programme.templates;
  return (
    <>
      <header className="page-head">
        <a className="tap" href={paths.organisation()}>
          {text.back}
        </a>
        <h1>{page.title}</h1>
        <p className="page-lead">{text.lead}</p>
      </header>
      {isDeleted ? <DoneNotice title={text.deleted} /> : null}
      {templates.length === 0 ? (
        <Notice title={text.emptyTitle}>
          <p>{text.emptyText}</p>
        </Notice>
      ) : null}
      <ul className="cards">
        {templates.map(({ id, name, parts, author, day }) => (
          <li key={id} className="card">
            <h2 className="text-lg">
              <a href={paths.template(id)}>{name}</a>
            </h2>
            <p className="mb-3 text-soft">
              {author ? fill(text.savedBy, { author, day }) : fill(text.saved, { day })}
            </p>
            <TemplateParts parts={parts} />
          </li>
        ))}
      </ul>
    </>
  );
}
