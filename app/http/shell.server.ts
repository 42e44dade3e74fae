import type { AppLoadContext } from '@remix-run/node';
import type { Shell } from '~/components/shell';
import type { Viewer } from '~/domain/people/viewer';

export function shellOf(context: AppLoadContext, request: Request): Shell {
  const { hub, viewer, locale } = context.ctx;
  const url = new URL(request.url);
  const other = new URLSearchParams(url.search);
  other.delete('lang');
  const canonical = `${context.env.appUrl}${url.pathname}${other.size > 0 ? `?${other}` : ''}`;
  other.set('lang', locale === 'fr' ? 'en' : 'fr');
  return {
    hub: {
      name: hub.name,
      contactPhone: hub.contactPhone,
      contactEmail: hub.contactEmail,
      isDemo: hub.isDemo,
    },
    viewer: describeViewer(viewer, hub.id),
    otherLanguageUrl: `${url.pathname}?${other}`,
    canonicalUrl: canonical,
    nonce: context.nonce,
  };
}

function describeViewer(viewer: Viewer, hubId: string): Shell['viewer'] {
  if (viewer.kind !== 'staff') return null;
  const grants = viewer.grants.filter((grant) => grant.hubId === hubId);
  const isHubStaff = grants.some((grant) => grant.role === 'hub_staff' || grant.role === 'hub_admin');
  return {
    name: viewer.name,
    isHubStaff,
    organises: isHubStaff || grants.some((grant) => grant.role === 'organiser'),
  };
}
