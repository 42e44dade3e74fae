import type { TypedIdea } from './table-change';

/** The idea of a form as it was typed. In a correction a reach that was not chosen is not spoken of. */
export function typedIdea(form: FormData): TypedIdea {
  const text = (name: string) => String(form.get(name) ?? '');
  const reach = {
    authorContact: text('authorContact'),
    authorEmail: text('authorEmail'),
    authorPhone: text('authorPhone'),
    authorAddress: text('authorAddress'),
    authorMediator: text('authorMediator'),
    authorConsent: text('authorConsent'),
  };
  return {
    title: text('title'),
    description: text('description'),
    statedNeed: text('statedNeed'),
    audiences: form.getAll('audiences').map(String),
    speakerType: text('speakerType'),
    speakerFirstName: text('speakerFirstName'),
    ...(reach.authorContact ? reach : {}),
  };
}
