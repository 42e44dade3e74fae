import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { SwitchTeamNav } from '~/components/organisation/switch-team-nav';
import { SwitchPage } from '~/components/switches/switch-page';
import { switchViewOf } from '~/components/switches/switch-view';
import { switchSeats } from '~/domain/switches/switch-seats.server';
import { regionMap } from '~/domain/venues/region-map.server';
import { managedSwitch } from '~/http/organisation/managed-switch.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';
import { Notice } from '~/ui/notice';

export { pageMeta as meta } from '~/ui/page-meta';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { ctx } = context;
  const event = await managedSwitch(context, request, params.switch);
  const seats = await switchSeats(ctx.db, event.id);
  const isDraft = event.status === 'draft';
  return {
    page: { title: `${dictionaryOf(ctx.locale).organisation.previewTitle} – ${event.title}` },
    existing: { id: event.id, version: event.version, slug: event.slug, isDraft },
    view: switchViewOf(isDraft ? { ...event, status: 'published' } : event, seats, ctx),
    map: regionMap(event.venue.communeCode),
  };
}

/** The public page, before the public sees it; a draft can be published from here. */
export default function PreviewSwitch() {
  const { existing, view, map } = useLoaderData<typeof loader>();
  const text = useI18n().words.organisation;
  return (
    <>
      <div className="mb-6">
        <SwitchTeamNav slug={existing.slug} here="preview" />
      </div>
      <Notice title={text.previewTitle}>
        <p>{existing.isDraft ? text.previewText : text.previewPublished}</p>
        {existing.isDraft ? (
          <form method="post" action={paths.manageSwitch(existing.slug)} className="actions mt-4">
            <input type="hidden" name="id" value={existing.id} />
            <input type="hidden" name="version" value={existing.version} />
            <Button name="intent" value="publish">
              {text.publish}
            </Button>
            <ButtonLink look="secondary" href={paths.manageSwitch(existing.slug)}>
              {text.keepEditing}
            </ButtonLink>
          </form>
        ) : (
          <a className="tap" href={paths.switchEvent(existing.slug)}>
            {text.publicPage}
          </a>
        )}
      </Notice>
      <SwitchPage view={view} map={map} />
    </>
  );
}
