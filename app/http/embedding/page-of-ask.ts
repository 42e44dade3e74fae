import type { EmbedAsk } from '~/domain/embedding/embed-ask';
import { paths } from '~/paths';

/** The page of the site that says the same as the frame, and more: where a program is given an address, it is this one. */
export function pageOfAsk(ask: EmbedAsk): string {
  if (ask.kind === 'switch') return paths.switchEvent(ask.slug);
  return ask.kind === 'zone' ? paths.zone(ask.slug) : paths.switches();
}
