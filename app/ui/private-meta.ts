import type { MetaFunction } from '@remix-run/node';
import { pageMeta } from './page-meta';

/** `export { privateMeta as meta }`: the title of the page, which no search engine may list. */
export const privateMeta: MetaFunction = (args) => {
  const tags = pageMeta(args) ?? [];
  return [...tags, { name: 'robots', content: 'noindex, nofollow' }];
};
