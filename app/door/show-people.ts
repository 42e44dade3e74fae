import { isSeen } from '~/domain/attendance/count-arrivals';
import type { DoorPerson } from '~/domain/attendance/door-list';
import { groupShortCode } from '~/domain/registrations/short-code';
import { fill } from '~/i18n/fill';
import type { Dictionary } from '~/i18n/fr';
import { partOf } from './part-of';

interface Shown {
  people: readonly DoorPerson[];
  typeLabels: ReadonlyMap<string, string>;
  sessionIds: readonly string[];
  mayMark: boolean;
}

/** Rows that stay: a row that changes keeps the focus that is in it. */
const rows = new Map<string, HTMLElement>();

/** Shows these people, each row made from the mould that the server rendered. */
export function showPeople(words: Dictionary['door'], { people, ...shown }: Shown): void {
  const list = partOf('people');
  const wanted = people.map((person) => {
    const row = rows.get(person.id) ?? newRow();
    rows.set(person.id, row);
    fillRow(row, words, person, shown);
    return row;
  });
  const stands = [...list.children];
  if (wanted.length !== stands.length || wanted.some((row, at) => row !== stands[at]))
    list.replaceChildren(...wanted);
}

function newRow(): HTMLElement {
  const mould = document.querySelector<HTMLTemplateElement>('template[data-door="person"]');
  const row = mould?.content.firstElementChild?.cloneNode(true);
  if (!(row instanceof HTMLElement)) throw new Error('the page has no mould for a person');
  return row;
}

function fillRow(
  row: HTMLElement,
  words: Dictionary['door'],
  person: DoorPerson,
  { typeLabels, sessionIds, mayMark }: Omit<Shown, 'people'>,
): void {
  const present = isSeen(person, sessionIds);
  const name = `${person.firstName} ${person.lastName}`.trim();
  const slot = (named: string) => row.querySelector<HTMLElement>(`[data-slot="${named}"]`);
  const text = (named: string, said: string) => slot(named)?.replaceChildren(said);
  const show = (named: string, isShown: boolean) => slot(named)?.toggleAttribute('hidden', !isShown);
  row.dataset.id = person.id;
  row.toggleAttribute('data-present', present);
  text('name', name);
  text('type', typeLabels.get(person.stakeholderType) ?? person.stakeholderType);
  text('code', person.code && groupShortCode(person.code));
  show('waits', person.waits);
  show('walkIn', person.walkIn);
  show('isPresent', present);
  const hadFocus = row.contains(document.activeElement);
  show('present', mayMark && !present && !person.waits);
  show('letIn', mayMark && !present && person.waits);
  show('absent', mayMark && present);
  slot('present')?.querySelector('button')?.setAttribute('aria-label', fill(words.presentOne, { name }));
  slot('absent')?.querySelector('button')?.setAttribute('aria-label', fill(words.undoOne, { name }));
  slot('letIn')?.querySelector('summary')?.setAttribute('aria-label', fill(words.letInOne, { name }));
  // The button that was pressed is gone; the one that takes it back has its place.
  if (hadFocus) row.querySelector<HTMLElement>('form:not([hidden]) > button')?.focus();
}
