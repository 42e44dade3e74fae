import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';

/** From a page about one idea to the queue that led there, or to its start; by its key too. */
export function QueueLink({ queue }: { queue: string }) {
  const { bulk, keys } = useI18n().words.triageQueue;
  return (
    <a className="tap" href={queue || paths.triage()} data-key={keys.back}>
      {bulk.back}
    </a>
  );
}
