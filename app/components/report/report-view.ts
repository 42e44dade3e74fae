import type { Locale } from '~/domain/context';
import type { Hub } from '~/domain/hubs/hub';
import { type EventReport, participants, totalCents } from '~/domain/report/event-report';
import { FACES } from '~/domain/survey/survey-answers';
import { placeLine } from '~/domain/switches/place-line';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { formName, stateName, wordingOf } from '~/domain/vocabulary/vocabulary';
import { fill } from '~/i18n/fill';
import { formatDays } from '~/i18n/format-days';
import { formatCents } from '~/i18n/format-number';
import { formatDay } from '~/i18n/format-time';
import type { Dictionary } from '~/i18n/fr';

/** The report in words, the same for the page, the PDF and the file. Null is what nobody has counted yet. */
export interface ReportView {
  facts: { label: string; value: number | null }[];
  isCounted: boolean;
  byType: { label: string; registered: number; present: number | null; absent: number | null }[];
  bySession: { label: string; present: number | null }[];
  summary: string;
  /** What La Coop asks, in its order. */
  coop: { label: string; value: string | null }[];
  ideas: { number: number; title: string; state: string; reason: string }[];
  followUps: { id: string; what: string; who: string; due: string; isDone: boolean; state: string }[];
  costs: { id: string; label: string; amount: string }[];
  totalCost: string;
  needs: { label: string; people: number; state: string }[];
  responses: number;
  /** Nothing where nobody answered. */
  survey: { question: string; faces: { label: string; count: number }[] }[];
}

interface Reader {
  locale: Locale;
  words: Dictionary;
  hub: Pick<Hub, 'stakeholderTypes' | 'columns' | 'forms'>;
}

export function reportView(report: EventReport, event: SwitchEvent, reader: Reader): ReportView {
  const { locale, words, hub } = reader;
  const text = words.report;
  const { figures } = report;
  const wording = wordingOf(hub, locale);
  const { timeZone } = event.zone;
  const typeLabel = (slug: string) =>
    hub.stakeholderTypes.find((type) => type.slug === slug)?.label[locale] ?? slug;
  const seen = (count: number) => (figures.isCounted ? count : null);
  return {
    facts: [
      { label: text.people.registered, value: figures.registered },
      { label: text.people.present, value: seen(figures.present) },
      { label: text.people.absent, value: seen(figures.absent) },
      { label: text.people.waited, value: figures.waited },
      { label: text.people.cancelled, value: figures.cancelled },
    ],
    isCounted: figures.isCounted,
    byType: figures.byType.map(({ stakeholderType, registered, present, absent }) => ({
      ...{ label: typeLabel(stakeholderType), registered },
      ...{ present: seen(present), absent: seen(absent) },
    })),
    bySession: figures.bySession.map(({ sessionId, present }) => ({
      label: sessionLabel(event, sessionId, reader),
      present: seen(present),
    })),
    summary: report.text.summary,
    coop: coopLines(report, event, reader),
    ideas: report.ideas.map(({ number, title, boardColumn, form, decisionReason }) => ({
      number,
      title,
      state: [stateName(wording, boardColumn), formName(wording, form)].filter(Boolean).join(', '),
      reason: decisionReason ?? '',
    })),
    followUps: report.followUps.map(({ id, what, who, dueOn, doneAt }) => ({
      ...{ id, what, who },
      due: dueOn === '' ? '' : formatDay(locale, 'UTC', new Date(`${dueOn}T12:00:00Z`)),
      isDone: doneAt !== null,
      state: doneAt
        ? fill(text.followUps.done, { day: formatDay(locale, timeZone, doneAt) })
        : text.followUps.toDo,
    })),
    costs: report.costs.map(({ id, label, cents }) => ({ id, label, amount: formatCents(locale, cents) })),
    totalCost: formatCents(locale, totalCents(report.costs)),
    needs: report.needs.map(({ kind, people, state }) => ({
      label: words.needs.kinds[kind],
      people,
      state: words.needs.arrange.states[state],
    })),
    responses: report.survey.responses,
    survey: (report.survey.responses > 0 ? report.survey.faces : []).map(({ question, counts }) => ({
      question: words.survey.questions[question],
      faces: FACES.map((face) => ({ label: words.survey.columns[face], count: counts[face] })),
    })),
  };
}

function sessionLabel({ sessions, zone, startsAt, endsAt }: SwitchEvent, id: string, reader: Reader): string {
  const session = sessions.find((candidate) => candidate.id === id);
  if (!session) return '';
  const { locale, words } = reader;
  const name = session.title || words.switches.sessionKinds[session.kind];
  const first = formatDay(locale, zone.timeZone, startsAt);
  if (first === formatDay(locale, zone.timeZone, endsAt)) return name;
  return `${name}, ${formatDay(locale, zone.timeZone, session.startsAt)}`;
}

function coopLines(report: EventReport, event: SwitchEvent, { locale, words }: Reader): ReportView['coop'] {
  const text = words.report.coop;
  const { organiser, level, kind } = report.text;
  const { startsAt, endsAt, zone, venue, title } = event;
  const came = participants(report);
  return [
    { label: text.event, value: title },
    { label: text.date, value: formatDays(locale, zone.timeZone, startsAt, endsAt) },
    { label: text.place, value: placeLine(venue) },
    { label: text.organiser, value: organiser },
    { label: text.level, value: level ? text.levels[level] : '' },
    { label: text.kind, value: kind },
    { label: text.headcount, value: came === null ? null : String(came) },
  ];
}
