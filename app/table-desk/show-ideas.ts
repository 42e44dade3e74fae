import { fill } from '~/i18n/fill';
import { plural } from '~/i18n/plural';
import { partOf } from './part-of';
import type { ShownIdea } from './shown-ideas';
import type { TableWords } from './table-words';

/** Rows that stay: a row that changes keeps the focus that is in it. */
const rows = new Map<string, HTMLElement>();

/** Shows the ideas of the table, each row made from the mould that the server rendered. */
export function showIdeas(said: TableWords, ideas: readonly ShownIdea[]): void {
  const list = partOf('ideas');
  const wanted = ideas.map((idea) => {
    const row = rows.get(idea.key) ?? newRow();
    rows.set(idea.key, row);
    fillRow(row, said, idea);
    return row;
  });
  const stands = [...list.children];
  if (wanted.length !== stands.length || wanted.some((row, at) => row !== stands[at]))
    list.replaceChildren(...wanted);
  const count = plural(said.locale, said.words.list.count, ideas.length);
  if (partOf('count').textContent !== count) partOf('count').textContent = count;
}

function newRow(): HTMLElement {
  const mould = document.querySelector<HTMLTemplateElement>('template[data-table="idea"]');
  const row = mould?.content.firstElementChild?.cloneNode(true);
  if (!(row instanceof HTMLElement)) throw new Error('the page has no mould for an idea');
  return row;
}

function fillRow(row: HTMLElement, { words }: TableWords, idea: ShownIdea): void {
  const text = words.list;
  const { entry, title } = idea;
  const slot = (name: string) => row.querySelector<HTMLElement>(`[data-slot="${name}"]`);
  const say = (name: string, sentence: string) => {
    if (slot(name)?.textContent !== sentence) slot(name)?.replaceChildren(sentence);
  };
  const show = (name: string, isShown: boolean) => slot(name)?.toggleAttribute('hidden', !isShown);
  row.dataset.key = idea.key;
  row.dataset.state = entry?.state ?? 'sent';
  say('number', numberOf(words, idea));
  say('title', title);
  say('description', idea.description);
  const note = noteOf(text, idea);
  say('note', note);
  say('now', entry?.now ? fill(text.now, { title: entry.now.title }) : '');
  show('note', note !== '');
  show('now', entry?.now !== undefined);
  show('decided', !idea.isOpen);
  show('correct', idea.isOpen && entry?.state !== 'refused');
  const isStuck = entry !== undefined && entry.state !== 'waiting';
  show('keepMine', entry?.state === 'stale');
  show('keepTheirs', entry?.state === 'stale');
  show('copy', entry !== undefined);
  show('erase', isStuck && entry.state !== 'stale');
  slot('correct')?.setAttribute('aria-label', fill(text.correctOne, { title }));
  slot('erase')?.setAttribute('aria-label', fill(text.eraseOne, { title }));
}

function numberOf({ list }: TableWords['words'], { number, entry }: ShownIdea): string {
  if (number === 0) return list.unsent;
  const named = fill(list.number, { number });
  return entry?.state === 'waiting' ? `${named}. ${list.corrected}` : named;
}

function noteOf(text: TableWords['words']['list'], { entry }: ShownIdea): string {
  if (entry?.state === 'to-mend') return text.toMend;
  if (entry?.state === 'stale') return text.stale;
  return entry?.state === 'refused' && entry.reason ? text.refused[entry.reason] : '';
}
