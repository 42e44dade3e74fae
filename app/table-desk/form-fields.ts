import type { IdeaWords, TypedIdea } from '~/domain/table-desk/table-change';
import { typedIdea } from '~/domain/table-desk/typed-idea';

/** The fields of the form of a table, as the server rendered them. */
export type Fields = HTMLInputElement | HTMLTextAreaElement;

export function readIdea(form: HTMLFormElement): TypedIdea {
  const idea = typedIdea(new FormData(form));
  return { ...idea, title: idea.title.trim(), description: idea.description.trim() };
}

/** Empties the form, whatever it was rendered with; then writes an idea into it. Nothing of its author's contact. */
export function writeIdea(form: HTMLFormElement, idea: Partial<IdeaWords>): void {
  for (const field of fieldsOf(form)) {
    const value = idea[field.name as keyof IdeaWords];
    if (field.type === 'radio' || field.type === 'checkbox')
      (field as HTMLInputElement).checked = [value].flat().includes(field.value);
    else if (field.type !== 'hidden') field.value = String(value ?? '');
  }
}

export function fieldOf(form: HTMLFormElement, name: string): Fields | undefined {
  return fieldsOf(form).find((field) => field.name === name);
}

/** What a choice is called, as it is written beside its button. */
export function labelOf(form: HTMLFormElement, name: string, value: string): string {
  const field = fieldsOf(form).find((each) => each.name === name && each.value === value);
  return field?.closest('label')?.querySelector('.choice-label')?.textContent ?? '';
}

function fieldsOf(form: HTMLFormElement): Fields[] {
  return [...form.querySelectorAll<Fields>('input, textarea')];
}
