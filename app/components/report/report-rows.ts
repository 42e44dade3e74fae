import type { Dictionary } from '~/i18n/fr';
import type { ReportView } from './report-view';

/** The report as rows of a file: what La Coop asks first, then everything, each with the part it belongs to. */
export function reportRows(view: ReportView, { report: text }: Pick<Dictionary, 'report'>): string[][] {
  const { people, followUps, costs, needs, ideas } = text;
  const { section, label: labelled, value, detail } = text.file;
  return [
    [section, labelled, value, detail],
    ...view.coop.map((line) => [text.coop.title, line.label, line.value ?? '', '']),
    ...view.facts.map((fact) => [people.title, fact.label, cell(fact.value), '']),
    ...view.byType.flatMap((row) =>
      (['registered', 'present', 'absent'] as const).map((name) => [
        people.byType,
        people[name],
        cell(row[name]),
        row.label,
      ]),
    ),
    ...view.bySession.map((row) => [people.bySession, people.present, cell(row.present), row.label]),
    ...view.ideas.map((idea) => [ideas.title, idea.title, idea.state, idea.reason]),
    ...view.followUps.map((line) => [followUps.title, line.what, line.who, joined(line.due, line.state)]),
    ...view.needs.map((need) => [needs.title, need.label, String(need.people), need.state]),
    ...view.survey.flatMap(({ question, faces }) =>
      faces.map(({ label, count }) => [text.survey.title, question, String(count), label]),
    ),
    ...view.costs.map((cost) => [costs.title, cost.label, cost.amount, '']),
    ...(view.costs.length > 0 ? [[costs.title, costs.total, view.totalCost, '']] : []),
    ...(view.summary ? [[text.summary.title, text.summary.label, view.summary, '']] : []),
  ];
}

/** Empty where nobody has counted yet: a sum over the column stays right. */
function cell(count: number | null): string {
  return count === null ? '' : String(count);
}

function joined(...parts: string[]): string {
  return parts.filter(Boolean).join(', ');
}
