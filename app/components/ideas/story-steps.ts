import type { Locale } from '~/domain/context';
import { type BoardColumn, stageOf } from '~/domain/ideas/idea';
import type { IdeaTestView, IdeaView, StoryEntry } from '~/domain/ideas/idea-view';
import { formName, stateName, type Wording } from '~/domain/vocabulary/vocabulary';
import { fill } from '~/i18n/fill';
import { formatDay, formatDayAndHour, localDay } from '~/i18n/format-time';
import type { Dictionary } from '~/i18n/fr';
import { plural } from '~/i18n/plural';

export interface StoryStep {
  id: string;
  sentence: string;
  paragraphs: string[];
  /** Numbers of the ideas that it names. */
  others: readonly number[];
  when: string;
  /** For programs: an instant, or a day. */
  dateTime: string;
}

interface Reader {
  locale: Locale;
  words: Dictionary;
  wording: Wording;
}

interface Told {
  idea: IdeaView;
  story: readonly StoryEntry[];
  tests: readonly IdeaTestView[];
}

/** The story in words, in the order in which it happened; a test stands at the end of its day. */
export function storySteps(reader: Reader, { idea, story, tests }: Told): StoryStep[] {
  const zone = idea.zoneTimeZone;
  const entries = story.map((entry) => ({
    // Sorted as text: what happened on a day, then the tests of that day.
    key: `${localDay(zone, entry.at)} ${entry.at.toISOString()}`,
    step: {
      id: entry.id,
      sentence: sentenceOf(reader, idea, entry),
      paragraphs: entry.reason ? [entry.reason] : [],
      others: entry.others,
      when: formatDayAndHour(reader.locale, zone, entry.at),
      dateTime: entry.at.toISOString(),
    },
  }));
  const told = tests.map((test) => ({ key: `${test.testedOn} ~`, step: testStep(reader, test) }));
  return [...entries, ...told].sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ step }) => step);
}

function sentenceOf(reader: Reader, idea: IdeaView, entry: StoryEntry): string {
  const { words, wording } = reader;
  const { told } = words.outcome;
  const { act, column, form } = entry;
  if (act === 'proposed') return beginning(told, idea, entry);
  if (act === 'stepped' && column) return stepSentence(reader, idea, column);
  if ((act === 'moved' || act === 'decided') && column) {
    const places = { state: stateName(wording, column), form: formName(wording, form) };
    return fill(act === 'moved' ? told.moved : form ? told.decidedForm : told.decided, places);
  }
  if (act === 'undone' && column) return fill(told.undone, { state: stateName(wording, column) });
  return act === 'undone' || act === 'moved' || act === 'decided' || act === 'stepped'
    ? told.changed
    : told[act];
}

/** Said at a table, proposed for a Switch, or parted from another idea. */
function beginning(told: Dictionary['outcome']['told'], idea: IdeaView, { others }: StoryEntry): string {
  if (others.length > 0) return told.parted;
  const place = { table: idea.tableNumber ?? 0, switch: idea.switchTitle };
  return fill(idea.tableNumber === null ? told.proposedFor : told.proposedAtTable, place);
}

function stepSentence({ words, wording }: Reader, idea: IdeaView, column: BoardColumn): string {
  const { told } = words.outcome;
  const stage = stageOf(column);
  if (stage === 'service_retired') return told.retired;
  if (stage === 'prototype_stopped') return told.stopped;
  if (stage !== 'service_ready') return fill(told.stepped, { state: stateName(wording, column) });
  // Where and when are those of today: said of the present service only.
  const { deliveryPlace: place, deliveryWhen: when } = idea;
  if (stageOf(idea.boardColumn) !== 'service_ready' || !place || !when) return told.ready;
  return fill(told.readyWhere, { place, when });
}

function testStep(
  { locale, words }: Reader,
  { id, testedOn, tried, people, learnt }: IdeaTestView,
): StoryStep {
  const { told } = words.outcome;
  return {
    id,
    sentence: people === null ? told.test : plural(locale, told.testWith, people),
    others: [],
    paragraphs: [tried, fill(told.learnt, { learnt })],
    // A day without an hour is the same everywhere.
    when: formatDay(locale, 'UTC', new Date(`${testedOn}T12:00:00Z`)),
    dateTime: testedOn,
  };
}
