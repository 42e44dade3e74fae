import { fill } from '~/i18n/fill';
import { plural } from '~/i18n/plural';
import type { DeskWords } from './desk-words';
import type { DeskState } from './door-desk';
import { partOf } from './part-of';

/** What the device says of itself: is there a network, what waits to be sent, what was erased. */
export function showState(said: DeskWords, state: DeskState): void {
  const { words, offline, locale } = said;
  const { device } = words;
  partOf('device').hidden = false;
  const queue = partOf('queue');
  queue.textContent = state.waiting > 0 ? plural(locale, offline.waiting, state.waiting) : '';
  queue.hidden = state.waiting === 0;
  const line = partOf('state');
  line.dataset.reach = state.reach;
  const sentence = sentenceOf(said, state);
  // Said once by a screen reader, not at each look at the server.
  if (line.textContent !== sentence) line.textContent = sentence;
  const note = partOf('note');
  const notes = [
    state.erased ? offline[state.erased] : '',
    state.sealed > 0 ? plural(locale, device.sealed, state.sealed) : '',
  ].filter(Boolean);
  note.hidden = notes.length === 0;
  note.textContent = notes.join(' ');
}

function sentenceOf({ words: { device }, offline }: DeskWords, { reach, view, waiting }: DeskState): string {
  if (reach === 'signedOut') return device.signedOut;
  if (reach === 'outdated' || reach === 'closed') return offline.outdated;
  if (reach === 'notYours') return device.notYours;
  if (!view) return offline.nothing;
  const ready = fill(offline.readyAt, { hour: view.hour });
  if (reach === 'offline') return `${offline.offline} ${ready}`;
  return waiting > 0 ? offline.sending : `${offline.online} ${ready}`;
}
