import { stageOf } from '~/domain/ideas/idea';
import type { IdeaView } from '~/domain/ideas/idea-view';
import { paths } from '~/paths';
import type { NationalLabels } from './outcome-facts';

export interface ServiceJsonLdProps {
  idea: IdeaView;
  /** What addresses of the hub's site start with. */
  origin: string;
  labels: NationalLabels;
}

/**
 * A ready service as schema.org `Service`. Only what was written of it: who offers it is a sentence, and no
 * organization of schema.org.
 */
export function ServiceJsonLd(props: ServiceJsonLdProps) {
  if (stageOf(props.idea.boardColumn) !== 'service_ready') return null;
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON of ours, with "<" escaped so that it cannot end the script
      dangerouslySetInnerHTML={{ __html: JSON.stringify(serviceOf(props)).replace(/</g, '\\u003c') }}
    />
  );
}

function serviceOf({ idea, origin, labels }: ServiceJsonLdProps) {
  const { deliveryAudience, deliveryLink, deliveryPhone, deliverySummary } = idea;
  const channel = {
    '@type': 'ServiceChannel',
    ...(deliveryLink ? { serviceUrl: deliveryLink } : {}),
    ...(deliveryPhone ? { servicePhone: { '@type': 'ContactPoint', telephone: deliveryPhone } } : {}),
  };
  return {
    '@context': 'https://schema.org',
    '@type': 'Service',
    name: idea.title,
    description: deliverySummary || idea.description,
    url: origin + paths.idea(idea.number),
    areaServed: idea.zoneName,
    ...(labels.topics.length > 0 ? { serviceType: labels.topics } : {}),
    ...(deliveryAudience ? { audience: { '@type': 'Audience', audienceType: deliveryAudience } } : {}),
    ...(deliveryLink || deliveryPhone ? { availableChannel: channel } : {}),
  };
}
