import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { CONTENT_ANCHOR } from '~/ui/content-anchor';

export interface IdeaActionsProps {
  number: number;
  /** The queue with this idea open: what is led back to, or on from. */
  back: string;
}

/** What leads to the forms of a decision: the queue is found again once it is written. */
export function IdeaActions({ number, back }: IdeaActionsProps) {
  const { actions: text, keys } = useI18n().words.triageQueue;
  const page = paths.triageIdea(number, back);
  return (
    <nav className="actions mt-6" aria-label={text.title}>
      <a className="button button-primary" href={`${page}#decide`} data-key={keys.classify}>
        {text.classify}
      </a>
      <a
        className="button button-secondary"
        href={`${paths.triageIdea(number)}?${new URLSearchParams({ vers: 'declined', retour: back })}#decide`}
        data-key={keys.decline}
      >
        {text.decline}
      </a>
      <a
        className="button button-secondary"
        href={`${paths.askAuthor(number, back)}#${CONTENT_ANCHOR}`}
        data-key={keys.ask}
      >
        {text.ask}
      </a>
      <a
        className="button button-secondary"
        href={`${paths.mergeIdea(number, back)}#${CONTENT_ANCHOR}`}
        data-key={keys.merge}
      >
        {text.merge}
      </a>
      <a className="button button-secondary" href={`${page}#notes`} data-key={keys.note}>
        {text.note}
      </a>
    </nav>
  );
}
