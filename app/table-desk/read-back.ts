import type { TypedIdea } from '~/domain/table-desk/table-change';
import { unbrokenNumber } from '~/domain/table-desk/unbroken-number';
import { labelOf } from './form-fields';
import { partOf } from './part-of';

const REACH = {
  email: 'authorEmail',
  phone: 'authorPhone',
  sms: 'authorPhone',
  letter: 'authorAddress',
  mediator: 'authorMediator',
} as const;

/** Fills in what is read aloud before an idea is kept. */
export function fillReadBack(form: HTMLFormElement, idea: TypedIdea): void {
  const part = partOf('read-back');
  const slot = (name: string) => part.querySelector<HTMLElement>(`[data-slot="${name}"]`);
  const say = (name: string, text: string) => {
    const place = slot(name);
    place?.replaceChildren(text || (place.dataset.none ?? ''));
  };
  say('title', idea.title);
  say('description', idea.description);
  say('statedNeed', idea.statedNeed.trim());
  part.querySelector('[data-row="statedNeed"]')?.toggleAttribute('hidden', !idea.statedNeed.trim());
  say('audiences', idea.audiences.map((value) => labelOf(form, 'audiences', value)).join(', '));
  const type = labelOf(form, 'speakerType', idea.speakerType);
  say('speaker', [idea.speakerFirstName.trim(), type].filter(Boolean).join(', '));
  say('answer', answerOf(form, idea));
}

function answerOf(form: HTMLFormElement, idea: TypedIdea): string {
  const channel = idea.authorContact ?? 'none';
  if (!(channel in REACH)) return '';
  const typed = idea[REACH[channel as keyof typeof REACH]];
  return `${labelOf(form, 'authorContact', channel)}, ${unbrokenNumber(typed ?? '')}`;
}
