import type { MetaDescriptor, MetaFunction } from '@remix-run/node';

/** What a loader returns under `page`, so that the page has its title and its summary. */
interface PageWords {
  title: string;
  description?: string;
  shared?: SharedWords;
}

/** For a page that other sites link to with a picture, or show within theirs. Addresses are absolute. */
interface SharedWords {
  url: string;
  oembed: string;
  locale: string;
  picture?: { address: string; alt: string; width: number; height: number };
}

/** As Open Graph writes them: with the country whose dates and spelling they follow. */
const OPEN_GRAPH_LOCALES: Readonly<Record<string, string>> = { fr: 'fr_FR', en: 'en_GB' };

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
  if (hub) tags.push({ property: 'og:site_name', content: hub });
  return page.shared ? [...tags, ...sharedTags(page.shared, title)] : tags;
};

function sharedTags({ url, oembed, locale, picture }: SharedWords, title: string): MetaDescriptor[] {
  const tags: MetaDescriptor[] = [
    { property: 'og:type', content: 'website' },
    { property: 'og:url', content: url },
    { property: 'og:locale', content: OPEN_GRAPH_LOCALES[locale] ?? locale },
    { tagName: 'link', rel: 'alternate', type: 'application/json+oembed', href: oembed, title },
  ];
  if (!picture) return tags;
  return [
    ...tags,
    { property: 'og:image', content: picture.address },
    { property: 'og:image:type', content: 'image/png' },
    { property: 'og:image:width', content: String(picture.width) },
    { property: 'og:image:height', content: String(picture.height) },
    { property: 'og:image:alt', content: picture.alt },
    { name: 'twitter:card', content: 'summary_large_image' },
  ];
}
