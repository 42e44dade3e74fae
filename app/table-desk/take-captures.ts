import { missingOf } from '~/domain/table-desk/missing-of';
import { proposeTitle } from '~/domain/table-desk/propose-title';
import type { TypedIdea } from '~/domain/table-desk/table-change';
import { fill } from '~/i18n/fill';
import { fieldOf, readIdea, writeIdea } from './form-fields';
import { partOf } from './part-of';
import { fillReadBack } from './read-back';
import type { ShownIdea } from './shown-ideas';
import type { TableWords } from './table-words';

type Step = 'words' | 'rest' | 'review' | 'correct';
const STEPS: readonly Step[] = ['words', 'rest', 'review'];

export interface Captures {
  /** Opens an idea in the form. @param errors what is to be mended, keys of sentences by field */
  correct(idea: ShownIdea, errors?: Record<string, string[]>): void;
}

/**
 * Takes over the form of a table: its steps without a server.
 * @param keep told of each idea; with the key of the one that it corrects
 */
export function takeCaptures(
  said: TableWords,
  keep: (idea: TypedIdea, key: string | undefined) => Promise<void>,
): Captures | undefined {
  const form = document.querySelector<HTMLFormElement>('form[data-table="capture"]');
  if (!form) return undefined;
  let key: string | undefined;
  const show = (step: Step, focus = true) => {
    form.dataset.step = step;
    for (const part of form.querySelectorAll<HTMLElement>('[data-show]'))
      part.hidden = !part.dataset.show?.split(' ').includes(step);
    // What was said of the last idea is not said of this one.
    if (focus) partOf('said').textContent = '';
    if (focus) form.querySelector<HTMLElement>('[data-show]:not([hidden]) h2, h2:not([hidden])')?.focus();
  };
  const begin = (focus: boolean) => {
    key = undefined;
    writeIdea(form, {});
    show('words', false);
    if (focus) fieldOf(form, 'description')?.focus();
  };
  const next = async (step: Step) => {
    const idea = readIdea(form);
    const wrong = problemsOf(idea, step, said);
    if (wrong) return ask(form, said, wrong);
    if (step === 'words' && !idea.title) titleOf(form, idea);
    if (step === 'rest') fillReadBack(form, idea);
    if (step === 'words' || step === 'rest') return show(STEPS[STEPS.indexOf(step) + 1] ?? 'review');
    await keep(idea, key);
    partOf('said').textContent = said.words.done.kept;
    begin(true);
  };
  form.addEventListener('input', (event) => (event.target as HTMLInputElement).setCustomValidity(''));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const step = (form.dataset.step ?? 'words') as Step;
    const isBack = (event.submitter as HTMLButtonElement | null)?.value === 'back';
    if (isBack) show(STEPS[STEPS.indexOf(step) - 1] ?? 'words');
    else void next(step);
  });
  partOf('cancel').addEventListener('click', (event) => {
    event.preventDefault();
    begin(true);
  });
  begin(false);
  return {
    correct: (idea, errors = {}) => {
      key = idea.key;
      writeIdea(form, idea);
      partOf('correcting').textContent = headOf(idea, said);
      show('correct');
      const [name, keys] = Object.entries(errors)[0] ?? [];
      if (name && keys?.[0]) ask(form, said, [name, keys[0]]);
    },
  };
}

function titleOf(form: HTMLFormElement, { description }: TypedIdea): void {
  const title = fieldOf(form, 'title');
  if (title) title.value = proposeTitle(description);
}

function headOf({ number }: ShownIdea, { words }: TableWords): string {
  return number > 0 ? fill(words.correcting, { number }) : words.correctingUnsent;
}

/** The first thing that is wrong: a field, and the key of what to do about it. */
function problemsOf(idea: TypedIdea, step: Step, { limits }: TableWords): [string, string] | undefined {
  const missing = Object.entries(missingOf(idea));
  if (step !== 'words' && !idea.title) missing.push(['title', 'titleMissing']);
  if (idea.title.length > (limits.title ?? Number.POSITIVE_INFINITY)) missing.push(['title', 'titleTooLong']);
  if (idea.description.length > (limits.description ?? Number.POSITIVE_INFINITY))
    missing.push(['description', 'descriptionTooLong']);
  return missing.find(([field]) => step !== 'words' || field !== 'title');
}

/** Says at a field what to do about it, in the browser's own way. */
function ask(form: HTMLFormElement, { sentences, limits }: TableWords, [name, key]: [string, string]): void {
  const field = fieldOf(form, name);
  const section = field?.closest<HTMLElement>('[data-show]');
  const isShown = section && !section.hidden;
  field?.setCustomValidity(fill(sentences[key] ?? key, limits));
  if (isShown) form.reportValidity();
}
