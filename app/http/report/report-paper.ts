import type { ReportView } from '~/components/report/report-view';
import type { PaperBlock, PaperDocument } from '~/documents/paper-document';
import type { Locale } from '~/domain/context';
import { fill } from '~/i18n/fill';
import type { Dictionary } from '~/i18n/fr';
import { plural } from '~/i18n/plural';

interface Reader {
  locale: Locale;
  words: Dictionary;
}

/** The report on paper: the same words as its page, in its order. */
export function reportPaper(
  view: ReportView,
  head: { title: string; hub: string; days: string },
  { locale, words }: Reader,
): PaperDocument {
  const text = words.report;
  return {
    title: `${text.title} – ${head.title}`,
    lang: locale,
    pageOf: (page, pages) => fill(text.page, { page, pages }),
    blocks: [
      { kind: 'heading', level: 1, text: head.title },
      { kind: 'paragraph', text: `${text.title} – ${head.days} – ${head.hub}` },
      ...peopleBlocks(view, text),
      ...(view.summary ? summaryBlocks(view, text) : []),
      heading(text.coop.title),
      table(
        text.coop.title,
        [],
        view.coop.flatMap(({ label, value }) => (value === '' ? [] : [[label, value ?? text.people.notYet]])),
      ),
      ...outcomeBlocks(view, { locale, words }),
      ...teamBlocks(view, { locale, words }),
    ],
  };
}

function peopleBlocks(view: ReportView, { people: text }: Dictionary['report']): PaperBlock[] {
  return [
    heading(text.title),
    ...(view.isCounted ? [] : [paragraph(text.notCounted)]),
    table(
      text.all,
      [],
      view.facts.map(({ label, value }) => [label, String(value ?? text.notYet)]),
    ),
    table(
      text.byType,
      [text.type, text.registered, text.present, text.absent],
      view.byType.map((row) => [
        row.label,
        ...[row.registered, row.present, row.absent].map((count) => String(count ?? text.notYet)),
      ]),
    ),
    ...(view.isCounted ? [sessionBars(view, text.bySession)] : []),
  ];
}

function sessionBars(view: ReportView, caption: string): PaperBlock {
  return {
    kind: 'bars',
    caption,
    bars: view.bySession.map(({ label, present }) => ({ label, value: present ?? 0 })),
  };
}

function summaryBlocks({ summary }: ReportView, { summary: text }: Dictionary['report']): PaperBlock[] {
  return [heading(text.title), ...summary.split(/\n{2,}/).map(paragraph)];
}

/** What came of it: ideas, the survey, needs. */
function outcomeBlocks(view: ReportView, { locale, words }: Reader): PaperBlock[] {
  const { ideas, needs, survey } = words.report;
  const rows = (some: string[][], none: string, made: (rows: string[][]) => PaperBlock) =>
    some.length > 0 ? made(some) : paragraph(none);
  return [
    heading(ideas.title),
    rows(
      view.ideas.map(({ title, state, reason }) => [title, state, reason]),
      ideas.none,
      (found) =>
        table(plural(locale, ideas.caption, found.length), [ideas.idea, ideas.state, ideas.reason], found),
    ),
    heading(survey.title),
    rows(
      view.survey.map(({ question, faces }) => [question, ...faces.map(({ count }) => String(count))]),
      survey.none,
      (found) =>
        table(
          survey.title,
          [survey.question, ...(view.survey[0]?.faces ?? []).map(({ label }) => label)],
          found,
        ),
    ),
    heading(needs.title),
    rows(
      view.needs.map(({ label, people, state }) => [label, String(people), state]),
      needs.none,
      (found) => table(needs.caption, [needs.need, needs.people, needs.state], found),
    ),
  ];
}

/** What follows, and what it cost. */
function teamBlocks(view: ReportView, { locale, words }: Reader): PaperBlock[] {
  const { followUps, costs } = words.report;
  const follows = view.followUps.map(({ what, who, due, state }) => [what, who, due, state]);
  const spent = view.costs.map(({ label, amount }) => [label, amount]);
  return [
    heading(followUps.title),
    follows.length > 0
      ? table(
          plural(locale, followUps.caption, follows.length),
          [followUps.what, followUps.who, followUps.due, followUps.state],
          follows,
        )
      : paragraph(followUps.none),
    heading(costs.title),
    spent.length > 0
      ? table(
          plural(locale, costs.caption, spent.length),
          [costs.label, costs.amount],
          [...spent, [costs.total, view.totalCost]],
        )
      : paragraph(costs.none),
  ];
}

function heading(text: string): PaperBlock {
  return { kind: 'heading', level: 2, text };
}

function paragraph(text: string): PaperBlock {
  return { kind: 'paragraph', text };
}

function table(caption: string, head: readonly string[], rows: readonly string[][]): PaperBlock {
  return { kind: 'table', caption, head, rows };
}
