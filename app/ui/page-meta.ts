import type { MetaDescriptor, MetaFunction } from '@remix-run/node';

/** What a loader returns under `page`, so that the page has its title and its summary. */
interface PageWords {
  title: string;
  description?: string;
}

/**
 * `export { pageMeta as meta }` in a route whose loader returns `page`: the title, then the hub's name.
 * A page that failed has its title from the document, which knows the error.
 */
export const pageMeta: MetaFunction = ({ data, error, matches }) => {
  const page = (data as { page?: PageWords } | undefined)?.page;
  if (error || !page) return [];
  const root = matches.find((match) => match.id === 'root')?.data as { hub?: { name: string } } | undefined;
  const hub = root?.hub?.name;
  const title = hub && page.title !== hub ? `${page.title} – ${hub}` : page.title;
  const tags: MetaDescriptor[] = [{ title }, { property: 'og:title', content: title }];
  if (page.description) {
    tags.push({ name: 'description', content: page.description });
    tags.push({ property: 'og:description', content: page.description });
  }
  return tags;
};
