import type { AppLoadContext } from '@remix-run/node';
import type { Shell } from '~/components/site/shell';
import { LOCALES, type Locale } from '~/domain/context';
import { hubOrigin } from '~/domain/hubs/hub-origin.server';
import { can } from '~/domain/people/can';
import type { Viewer } from '~/domain/people/viewer';
import { countToSort } from '~/domain/triage/read-queue.server';
import { wordingOf } from '~/domain/vocabulary/vocabulary';

/** What the frame of every page shows, from the context and the address that was asked. */
export async function shellOf(context: AppLoadContext, request: Request): Promise<Shell> {
  const { db, hub, viewer, locale } = context.ctx;
  const origin = await hubOrigin(db, context.env, hub.id);
  const url = new URL(request.url);
  const inLanguage = (language: Locale, always: boolean) => {
    const query = new URLSearchParams(url.search);
    query.delete('lang');
    if (always || language !== 'fr') query.set('lang', language);
    return `${url.pathname}${query.size > 0 ? `?${query}` : ''}`;
  };
  const other = LOCALES.find((candidate) => candidate !== locale) ?? 'fr';
  return {
    hub: {
      name: hub.name,
      contactPhone: hub.contactPhone,
      contactEmail: hub.contactEmail,
      isDemo: hub.isDemo,
    },
    viewer: describeViewer(viewer, hub.id, await countToSort(context.ctx)),
    // The language is always spelt out here: a remembered choice must be undone by the link.
    otherLanguageUrl: inLanguage(other, true),
    languageUrls: {
      fr: origin + inLanguage('fr', false),
      en: origin + inLanguage('en', false),
    },
    nonce: context.nonce,
    wording: wordingOf(hub, locale),
  };
}

function describeViewer(viewer: Viewer, hubId: string, toSort: number): Shell['viewer'] {
  if (viewer.kind !== 'staff') return null;
  const grants = viewer.grants.filter((grant) => grant.hubId === hubId);
  const isHubStaff = grants.some((grant) => grant.role === 'hub_staff' || grant.role === 'hub_admin');
  return {
    name: viewer.name,
    isHubStaff,
    toSort,
    organises: can(viewer, 'organise', { hubId }),
    mediates: can(viewer, 'mediate', { hubId }),
    managesRoles: can(viewer, 'manage-roles', { hubId }),
  };
}
