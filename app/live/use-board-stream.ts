import { useEffect, useRef, useState } from 'react';
import { paths } from '~/paths';

/** What the stream says: that ideas of this hub have changed, and nothing about anybody. */
export interface IdeaChanged {
  number: number;
  version: number;
}

const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 30_000;

/**
 * Listens to the board's stream for as long as the page is there, and comes back by itself when it is cut.
 * @param onChange told of changes; of null when some may have been missed
 * @returns whether the stream is open; true until the first failure, so that nothing blinks at the start
 */
export function useBoardStream(onChange: (changes: IdeaChanged[] | null) => void): boolean {
  const [open, setOpen] = useState(true);
  const tell = useRef(onChange);
  tell.current = onChange;
  useEffect(() => {
    let source: EventSource;
    let timer: number | undefined;
    let retry = FIRST_RETRY_MS;
    let missed = false;
    const listen = () => {
      source = new EventSource(paths.boardStream());
      source.addEventListener('open', () => {
        if (missed) tell.current(null);
        missed = false;
        retry = FIRST_RETRY_MS;
        setOpen(true);
      });
      source.addEventListener('ideas', (event) => tell.current(JSON.parse(event.data)));
      source.addEventListener('missed', () => tell.current(null));
      source.addEventListener('error', () => {
        missed = true;
        setOpen(false);
        // The browser tries again by itself, but for an answer that it takes as final.
        if (source.readyState !== EventSource.CLOSED) return;
        timer = window.setTimeout(listen, retry);
        retry = Math.min(retry * 2, LONGEST_RETRY_MS);
      });
    };
    listen();
    return () => {
      window.clearTimeout(timer);
      source.close();
    };
  }, []);
  return open;
}
