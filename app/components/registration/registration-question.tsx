import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';
import type { PlaceView } from './registration-place-view';

export interface RegistrationQuestionProps {
  place: PlaceView;
  token: string;
  asks: 'cancel' | 'erase';
}

/** « Vous ne pouvez pas venir ? » A link leads here and changes nothing; only the button does. */
export function RegistrationQuestion({ place, token, asks }: RegistrationQuestionProps) {
  const { words } = useI18n();
  const text = words.place;
  const url = paths.registration(token);
  const said = {
    cancel: {
      title: text.cancelTitle,
      text: place.status === 'waitlisted' ? text.cancelWaitText : text.cancelText,
      yes: text.cancelButton,
      no: text.keep,
    },
    erase: { title: text.eraseTitle, text: text.eraseText, yes: text.eraseButton, no: text.eraseKeep },
  }[asks];
  return (
    <section id="question" className="card no-print my-8" aria-labelledby="question-title">
      <h2 id="question-title">{said.title}</h2>
      <p className="mt-2 mb-5">{said.text}</p>
      <form method="post" action={url} className="actions">
        <Button look="danger" name="intent" value={asks}>
          {said.yes}
        </Button>
        <ButtonLink look="secondary" href={url}>
          {said.no}
        </ButtonLink>
      </form>
    </section>
  );
}
