import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { OPEN_FORMATS, OPEN_SETS } from '~/http/open-data/open-file';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';

export { keptHeaders as headers } from '~/http/kept/kept-headers';
export { pageMeta as meta } from '~/ui/page-meta';

export function loader({ context }: LoaderFunctionArgs) {
  const { ctx } = context;
  const { title, lead } = dictionaryOf(ctx.locale).openData;
  return {
    page: { title, description: lead },
    zones: ctx.hub.zones.map(({ slug, name }) => ({ slug, name })),
    sets: OPEN_SETS.map((set) => ({
      set,
      files: OPEN_FORMATS.map((format) => ({ format, href: paths.openFile(set, format) })),
    })),
  };
}

/** What everybody may take along: the files, what stands in them, and the feeds to follow. */
export default function OpenData() {
  const { page, zones, sets } = useLoaderData<typeof loader>();
  const text = useI18n().words.openData;
  return (
    <>
      <header className="page-head">
        <h1>{page.title}</h1>
        <p className="page-lead">{text.lead}</p>
        <p>{text.noPersonal}</p>
      </header>
      <div className="grid gap-6 lg:grid-cols-2">
        {sets.map(({ set, files }) => (
          <section key={set} className="card" aria-labelledby={set}>
            <h2 id={set}>{text.sets[set].title}</h2>
            <p className="mt-2">{text.sets[set].text}</p>
            <ul className="actions mt-4">
              {files.map(({ format, href }) => (
                <li key={format}>
                  <a className="button button-secondary" href={href} download>
                    {text.formats[format]}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <section className="mt-10" aria-labelledby="feeds">
        <h2 id="feeds">{text.feeds}</h2>
        <p className="mt-2">{text.feedsText}</p>
        <ul className="mt-3">
          <li>
            <a className="tap" href={paths.decisionsFeed()}>
              {text.allDecisions}
            </a>
          </li>
          {zones.map(({ slug, name }) => (
            <li key={slug}>
              <a className="tap" href={`${paths.decisionsFeed()}?zone=${slug}`}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </section>
      <section className="mt-10" aria-labelledby="fields">
        <h2 id="fields">{text.fields}</h2>
        <p className="mt-2">{text.fieldsText}</p>
        <p className="mt-2">{text.licence}</p>
      </section>
    </>
  );
}
