import type { NeedKind } from '../domain/needs/need-kinds';
import type { Dictionary } from './fr';

/** What somebody needs, a line each: the kinds first, then what they wrote; '' where they need nothing. */
export function needsInWords(words: Dictionary, kinds: readonly NeedKind[], text: string): string {
  return [...kinds.map((kind) => words.needs.kinds[kind]), text].filter(Boolean).join('\n');
}
