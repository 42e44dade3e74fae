import type { MetaFunction } from '@remix-run/node';
import { privateMeta } from '~/ui/private-meta';

/** The title, unlisted, and what installs the desk where the loader names it. */
export const doorMeta: MetaFunction = (args) => {
  const { manifest } = (args.data ?? {}) as { manifest?: string };
  const tags = privateMeta(args) ?? [];
  return manifest ? [...tags, { tagName: 'link', rel: 'manifest', href: manifest }] : tags;
};
