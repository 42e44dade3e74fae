import type { DoorStart } from '~/components/door/door-start';
import type { DoorMomentView } from '~/components/door/door-view';
import { isMeant } from '~/domain/attendance/find-people';
import { readScanned } from '~/domain/attendance/read-scanned';
import { presenceChanges } from './changes-of';
import type { DeskWords } from './desk-words';
import { type DeskState, type DoorDesk, doorDesk } from './door-desk';
import { openDoorStore } from './door-store';
import { offerInstalling } from './offer-installing';
import { partOf } from './part-of';
import { offerScanning } from './scan-codes';
import { showDesk } from './show-desk';
import { takeWalkIns } from './take-walk-ins';

const EVERY_MS = 4000;

const start: DoorStart & DeskWords = JSON.parse(document.getElementById('door-start')?.textContent ?? '{}');
const { words } = start;
let state: DeskState | undefined;
let moment: DoorMomentView | undefined;

/** Takes over the page of the welcome desk: from here on it works whether the server answers or not. */
async function takeOver(): Promise<void> {
  const store = await openDoorStore();
  const desk = doorDesk(start, store, (now) => {
    state = now;
    redraw();
  });
  listen(desk);
  await desk.open();
  setInterval(() => document.hidden || void desk.sync(), EVERY_MS);
  for (const event of ['online', 'pageshow', 'focus']) addEventListener(event, () => void desk.sync());
}

function redraw(): void {
  if (!state) return;
  moment = showDesk(start, state);
  // The shell has this form also before the day.
  document.getElementById('door-walk-in')?.toggleAttribute('hidden', !isOpen());
}

function listen(desk: DoorDesk): void {
  const search = partOf<HTMLFormElement>('search');
  // The list follows what is typed.
  partOf('find').hidden = true;
  search.addEventListener('input', redraw);
  search.addEventListener('submit', (event) => {
    event.preventDefault();
    redraw();
  });
  partOf('people').addEventListener('submit', (event) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const id = form.closest<HTMLElement>('[data-id]')?.dataset.id;
    const kind = (event.submitter as HTMLButtonElement | null)?.value === 'absent' ? 'absent' : 'present';
    void mark(desk, id, kind, String(new FormData(form).get('reason') ?? '').trim());
  });
  takeWalkIns(words, {
    sessionIds: () => (isOpen() ? (moment?.sessionIds ?? []) : []),
    say: (changes) => desk.say(changes),
  });
  const tell = (sentence: string) => partOf('found').replaceChildren(sentence);
  offerScanning(words.device, { onCode: (text) => scanned(desk, text, tell), onProblem: tell });
  offerInstalling();
}

async function mark(desk: DoorDesk, id: string | undefined, kind: 'present' | 'absent', reason: string) {
  const person = state?.people.find((each) => each.id === id);
  if (person && moment && isOpen()) await desk.say(presenceChanges(person, kind, moment.sessionIds, reason));
}

/** Whoever has a place is noted at once; whoever waits is shown, and somebody decides. */
function scanned(desk: DoorDesk, text: string, tell: (sentence: string) => void): void {
  const person = state?.people.find((each) => isMeant(each, readScanned(text)));
  if (!person) {
    tell(words.device.unknownCode);
    return;
  }
  const field = partOf<HTMLFormElement>('search').elements.namedItem('q');
  if (field instanceof HTMLInputElement) field.value = `${person.firstName} ${person.lastName}`.trim();
  redraw();
  if (!person.waits) void mark(desk, person.id, 'present', '');
}

function isOpen(): boolean {
  return moment !== undefined && Date.now() >= moment.opensAt;
}

takeOver().catch(() => {
  // Nothing can be kept here: the page goes on as it came, with its forms.
  partOf('device').hidden = false;
  partOf('state').textContent = start.offline.notKept;
});

if (navigator.serviceWorker && start.paths.worker && import.meta.env.PROD)
  navigator.serviceWorker
    .register(`${start.paths.worker}?lang=${start.locale}`, { scope: start.paths.door })
    .catch(() => undefined);
