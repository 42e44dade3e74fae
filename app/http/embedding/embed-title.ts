import type { EmbedAsk } from '~/domain/embedding/embed-ask';
import { fill } from '~/i18n/fill';

/** What a frame is called: a Switch has a title already, a list says of what. */
export function embedTitle(text: { listTitle: string }, ask: EmbedAsk, name: string): string {
  return ask.kind === 'switch' ? name : fill(text.listTitle, { of: name });
}
