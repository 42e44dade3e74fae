import type { TableStart } from '~/components/table-desk/table-start';
import type { TypedIdea } from '~/domain/table-desk/table-change';
import { fill } from '~/i18n/fill';
import { offerDictation } from './dictation';
import { partOf } from './part-of';
import { showIdeas } from './show-ideas';
import { showState } from './show-state';
import { type ShownIdea, shownIdeas } from './shown-ideas';
import { openTableStore, type TableDesk, type TableState, tableDesk } from './table-desk';
import { captureOf, correctionOf, rewritten } from './table-entry';
import type { TableWords } from './table-words';
import { type Captures, takeCaptures } from './take-captures';

const EVERY_MS = 4000;

const start: TableStart & TableWords = JSON.parse(
  document.getElementById('table-start')?.textContent ?? '{}',
);
let state: TableState | undefined;
let shown: ShownIdea[] = [];

/** Takes over the page of a table: from here on it works whether the server answers or not. */
async function takeOver(): Promise<void> {
  const store = await openTableStore();
  const desk = tableDesk(start, store, (now) => {
    state = now;
    redraw();
  });
  const captures = takeCaptures(start, (idea, key) => keep(desk, idea, key));
  listen(desk, captures);
  void offerDictation(start);
  await desk.open();
  setInterval(() => document.hidden || void desk.sync(), EVERY_MS);
  for (const event of ['online', 'pageshow', 'focus']) addEventListener(event, () => void desk.sync());
}

function redraw(): void {
  if (!state) return;
  const { view, queue } = state;
  shown = shownIdeas(
    view?.ideas ?? [],
    queue.map(({ change }) => change),
  );
  showState(start, state);
  showIdeas(start, shown);
  if (!view) return;
  partOf('title').textContent = view.title;
  const theme = partOf('theme');
  if (view.theme) theme.textContent = fill(theme.dataset.sentence ?? '{theme}', { theme: view.theme });
}

/** Keeps an idea, or writes anew what is known of one. */
async function keep(desk: TableDesk, idea: TypedIdea, key: string | undefined): Promise<void> {
  const queued = state?.queue.find(({ change }) => change.key === key);
  if (key !== undefined && queued)
    return desk.revise([{ ...queued, change: rewritten(queued.change, idea) }]);
  const known = shown.find((each) => each.key === key);
  await desk.say([known ? correctionOf(known, idea) : captureOf(idea)]);
}

function listen(desk: TableDesk, captures: Captures | undefined): void {
  partOf('ideas').addEventListener('click', (event) => {
    const slot = (event.target as HTMLElement).closest<HTMLElement>('[data-slot]')?.dataset.slot;
    const key = (event.target as HTMLElement).closest<HTMLElement>('[data-key]')?.dataset.key;
    const idea = shown.find((each) => each.key === key);
    if (!idea) return;
    if (slot === 'correct') {
      event.preventDefault();
      captures?.correct(idea, idea.entry?.errors);
    }
    if (slot === 'copy') void copy(idea);
    const queued = state?.queue.find(({ change }) => change.key === key);
    if (!queued) return;
    // Over what the other side wrote: now it was seen.
    if (slot === 'keepMine')
      void desk.revise([
        { ...queued, change: rewritten(queued.change, idea.entry?.idea ?? queued.change.idea) },
      ]);
    if (slot === 'keepTheirs') void desk.revise([], [queued.order]);
    if (slot === 'erase' && confirm(start.words.list.sure)) void desk.revise([], [queued.order]);
  });
}

async function copy({ title, description, statedNeed }: ShownIdea): Promise<void> {
  await navigator.clipboard.writeText([title, description, statedNeed].filter(Boolean).join('\n'));
  partOf('said').textContent = start.words.list.copied;
}

takeOver().catch(() => {
  // Nothing can be kept here: the page goes on as it came, with its forms.
  partOf('device').hidden = false;
  partOf('state').textContent = start.offline.notKept;
});

if (navigator.serviceWorker && start.paths.worker && import.meta.env.PROD)
  navigator.serviceWorker
    .register(`${start.paths.worker}?lang=${start.locale}`, { scope: start.paths.table })
    .catch(() => undefined);
