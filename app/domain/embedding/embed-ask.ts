/** What another site shows of ours: one Switch, the Switches of one zone, or of the whole hub. By slugs. */
export type EmbedAsk = { kind: 'switch'; slug: string } | { kind: 'zone'; slug: string } | { kind: 'hub' };

/** The same as it stands in an address. */
export const embedQuery = {
  read(search: URLSearchParams): EmbedAsk {
    const [slug, zone] = [search.get('switch'), search.get('zone')];
    if (slug) return { kind: 'switch', slug: slug };
    return zone ? { kind: 'zone', slug: zone } : { kind: 'hub' };
  },
  write(ask: EmbedAsk): URLSearchParams {
    return new URLSearchParams(ask.kind === 'hub' ? {} : { [ask.kind]: ask.slug });
  },
};
