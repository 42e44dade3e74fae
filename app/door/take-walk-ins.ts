import type { DoorChange } from '~/domain/attendance/door-change';
import type { Dictionary } from '~/i18n/fr';
import { walkInChanges } from './changes-of';

export interface WalkInDesk {
  /** Of the chosen moment; none while it has not begun. */
  sessionIds: () => readonly string[];
  say: (changes: DoorChange[]) => Promise<void>;
}

/** The form for whoever did not register. The seat rule warns; whoever welcomes decides, and says why. */
export function takeWalkIns(words: Dictionary['door'], desk: WalkInDesk): void {
  const form = document.querySelector<HTMLFormElement>('form[data-door="walk-in"]');
  if (!form) return;
  const reason = form.querySelector<HTMLFieldSetElement>('[data-door="reason"]');
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement;
  const askFor = (name: string, sentence: string) => {
    field(name).setCustomValidity(sentence);
    form.reportValidity();
    field(name).focus();
  };
  form.addEventListener('input', (event) => (event.target as HTMLInputElement).setCustomValidity(''));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const read = (name: string) => String(new FormData(form).get(name) ?? '').trim();
    const typed = {
      firstName: read('firstName'),
      lastName: read('lastName'),
      stakeholderType: read('stakeholderType'),
      reason: read('reason'),
    };
    if (!typed.firstName) return askFor('firstName', words.walkInForm.missingName);
    if (isFull(form) && !typed.reason && reason) {
      const isAsked = !reason.hidden;
      reason.hidden = false;
      reason.disabled = false;
      return isAsked ? askFor('reason', words.walkInForm.missingReason) : field('reason').focus();
    }
    const changes = walkInChanges(typed, desk.sessionIds());
    if (changes.length === 0) return;
    await desk.say(changes);
    form.reset();
    if (reason) {
      reason.hidden = true;
      reason.disabled = true;
    }
    field('firstName').focus();
  });
}

function isFull(form: HTMLFormElement): boolean {
  const types = form.elements.namedItem('stakeholderType');
  return types instanceof HTMLSelectElement && types.selectedOptions[0]?.dataset.left === '0';
}
