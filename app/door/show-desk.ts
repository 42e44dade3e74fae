import type { DoorMomentView, DoorView } from '~/components/door/door-view';
import { countArrivals } from '~/domain/attendance/count-arrivals';
import { findPeople } from '~/domain/attendance/find-people';
import { momentAt } from '~/domain/attendance/moment-at';
import { fill } from '~/i18n/fill';
import { plural } from '~/i18n/plural';
import type { DeskWords } from './desk-words';
import type { DeskState } from './door-desk';
import { partOf } from './part-of';
import { showPeople } from './show-people';
import { showState } from './show-state';

const MOST_SHOWN = 60;

/** Shows all of the desk. @returns the moment that people are ticked for */
export function showDesk(said: DeskWords, state: DeskState): DoorMomentView | undefined {
  const { words, locale } = said;
  showState(said, state);
  const { view, people } = state;
  if (!view) {
    if (state.reach === 'notYours' || state.erased) partOf('people').replaceChildren();
    return undefined;
  }
  const search = partOf<HTMLFormElement>('search');
  const moment = chosenMoment(search, view);
  const sessionIds = moment?.sessionIds ?? [];
  const typed = new FormData(search).get('q');
  const found = findPeople(people, String(typed ?? ''));
  const shown = found.slice(0, MOST_SHOWN);
  partOf('found').textContent =
    found.length > shown.length
      ? fill(words.foundMore, { count: shown.length })
      : plural(locale, words.found, found.length);
  showPeople(words, {
    people: shown,
    typeLabels: new Map(view.types.map(({ slug, label }) => [slug, label])),
    sessionIds,
    mayMark: moment !== undefined && Date.now() >= moment.opensAt,
  });
  showCounters(words, countArrivals(people, sessionIds));
  showSettled(view);
  showTypes(said, view, people);
  const title = document.querySelector('[data-door="title"]');
  if (title) title.textContent = view.title;
  return moment;
}

/** The choices follow the programme; what was chosen stays chosen. */
function chosenMoment(search: HTMLFormElement, view: DoorView): DoorMomentView | undefined {
  const select = search.elements.namedItem('temps');
  if (!(select instanceof HTMLSelectElement)) return undefined;
  const before = select.value;
  const names = view.moments.map(({ id, label }) => `${id} ${label}`).join();
  if (select.dataset.names !== names) {
    select.replaceChildren(...view.moments.map(({ id, label }) => new Option(label, id)));
    select.dataset.names = names;
    const dated = view.moments.map(({ id, startsAt }) => ({ id, startsAt: new Date(startsAt) }));
    const now = momentAt(dated, new Date());
    select.value = view.moments.some(({ id }) => id === before) ? before : (now?.id ?? '');
  }
  return view.moments.find(({ id }) => id === select.value);
}

function showCounters(words: DeskWords['words'], counts: ReturnType<typeof countArrivals>): void {
  for (const line of document.querySelectorAll<HTMLElement>('[data-count]')) {
    const slug = line.dataset.count ?? '';
    const { present, expected } = counts.get(slug) ?? { present: 0, expected: 0 };
    line.hidden = expected === 0 && slug !== '';
    const figures = line.querySelector('dd');
    if (figures) figures.textContent = fill(words.presentOf, { present, expected });
  }
}

function showSettled({ settled }: DoorView): void {
  const section = partOf('settled');
  section.hidden = settled.length === 0;
  section.querySelector('ul')?.replaceChildren(
    ...settled.map(({ text }) => {
      const line = document.createElement('li');
      line.textContent = text;
      return line;
    }),
  );
}

/** Seats left by type, less those whom this device let in since the list was read. */
function showTypes({ words, locale }: DeskWords, view: DoorView, people: DeskState['people']): void {
  const known = new Set(view.people.map(({ id }) => id));
  const newcomers = people.filter(({ id }) => !known.has(id));
  for (const { slug, label, left } of view.types) {
    const option = document.querySelector<HTMLOptionElement>(
      `[data-door="walk-in"] option[value="${CSS.escape(slug)}"]`,
    );
    if (!option) continue;
    const mine = newcomers.filter(({ stakeholderType }) => stakeholderType === slug).length;
    const still = Math.max(0, left - mine);
    option.dataset.left = String(still);
    option.textContent = plural(locale, words.walkInForm.left, still, { label });
  }
}
