import type { Announcing } from '~/domain/messages/announcing';

/** The step between a form and what it does, where people are told of it. */
export interface AnnounceView extends Omit<Announcing, 'words'> {
  words: (Announcing['words'][number] & { usualSubject: string; usualText: string })[];
  problems: { field: string; reason: 'subjectMissing' | 'textMissing' | 'long'; facts: { most?: number } }[];
  /** Everything that was typed in the form before, as [name, value]. */
  carried: [string, string][];
}
