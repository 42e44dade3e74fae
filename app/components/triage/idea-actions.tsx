import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';

export interface IdeaActionsProps {
  number: number;
  /** The queue as it is, and with the next idea open: where a decision leads. */
  back: string;
  next: string | null;
}

/** What leads to the forms of a decision: the queue is found again once it is written. */
export function IdeaActions({ number, back, next }: IdeaActionsProps) {
  const { actions: text, keys } = useI18n().words.triageQueue;
  const href = (section: string, to: string, more: Record<string, string> = {}) =>
    `${paths.triageIdea(number)}?${new URLSearchParams({ ...more, retour: to })}#${section}`;
  return (
    <nav className="actions mt-6" aria-label={text.title}>
      <a className="button button-primary" href={href('decide', next ?? back)} data-key={keys.classify}>
        {text.classify}
      </a>
      <a
        className="button button-secondary"
        href={href('decide', next ?? back, { vers: 'declined' })}
        data-key={keys.decline}
      >
        {text.decline}
      </a>
      <a className="button button-secondary" href={paths.askAuthor(number)} data-key={keys.ask}>
        {text.ask}
      </a>
      <a className="button button-secondary" href={paths.mergeIdea(number)} data-key={keys.merge}>
        {text.merge}
      </a>
      <a className="button button-secondary" href={href('notes', back)} data-key={keys.note}>
        {text.note}
      </a>
    </nav>
  );
}
