import type { CaptureFormProps } from '~/components/table-desk/capture-form';
import { ideaWords } from '~/domain/table-desk/idea-words';
import type { TableIdea } from '~/domain/table-desk/table-change';

/** The form of a table as its address asks for it: empty, or with an idea to correct. Nothing of its author's contact. */
export function formOfTable(
  ideas: readonly TableIdea[],
  number: number,
): Pick<CaptureFormProps, 'step' | 'state' | 'correcting'> {
  const idea = ideas.find((each) => each.number === number && each.isOpen);
  if (!idea) return { step: 'words', state: { values: {}, errors: {} }, correcting: undefined };
  const { audiences, ...texts } = ideaWords(idea);
  const values = Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, [value]]));
  return {
    step: 'correct',
    state: { values: { ...values, audiences }, errors: {} },
    correcting: { number: idea.number, version: idea.version },
  };
}
