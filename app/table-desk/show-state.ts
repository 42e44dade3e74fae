import { fill } from '~/i18n/fill';
import { plural } from '~/i18n/plural';
import { partOf } from './part-of';
import type { TableState } from './table-desk';
import type { TableWords } from './table-words';

/** What the device says of itself: is there a network, what waits to be sent, what was erased. */
export function showState(said: TableWords, state: TableState): void {
  const { words, offline, locale } = said;
  partOf('device').hidden = false;
  const waiting = state.queue.filter(({ change }) => change.state === 'waiting').length;
  const stuck = state.queue.length - waiting;
  const queue = partOf('queue');
  queue.hidden = state.queue.length === 0;
  queue.textContent = [
    waiting > 0 ? plural(locale, offline.waiting, waiting) : '',
    stuck > 0 ? plural(locale, words.device.toMend, stuck) : '',
  ]
    .filter(Boolean)
    .join(', ');
  const line = partOf('state');
  line.dataset.reach = state.reach;
  const sentence = sentenceOf(said, state, waiting);
  // Said once by a screen reader, not at each look at the server.
  if (line.textContent !== sentence) line.textContent = sentence;
  partOf('code').hidden = state.reach !== 'signedOut';
  const notes = [
    state.erased ? offline[state.erased] : '',
    state.sealed > 0 ? plural(locale, words.device.sealed, state.sealed) : '',
  ].filter(Boolean);
  partOf('note').hidden = notes.length === 0;
  partOf('note').textContent = notes.join(' ');
}

function sentenceOf({ words, offline }: TableWords, state: TableState, waiting: number): string {
  const { reach, view } = state;
  if (reach === 'signedOut' || reach === 'notYours' || reach === 'closed') return words.device[reach];
  if (reach === 'outdated') return offline.outdated;
  if (!view) return offline.nothing;
  const ready = fill(offline.readyAt, { hour: view.hour });
  if (reach === 'offline') return `${offline.offline} ${ready}`;
  return waiting > 0 ? offline.sending : `${offline.online} ${ready}`;
}
