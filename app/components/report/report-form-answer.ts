import type { ReportField, ReportProblems } from '~/domain/report/read-report-form';

/** A form of the report that was refused: which one, what was typed, and what to do about it. */
export interface ReportAnswer {
  intent?: string;
  values?: Partial<Record<ReportField | 'id', string>>;
  problems?: ReportProblems;
  refusal?: 'stale' | 'not-over';
}

/** What a form shows: what was typed into it, else what is kept. */
export function typedInto(answer: ReportAnswer, intent: string, kept: ReportAnswer['values'] = {}) {
  return answer.intent === intent ? { ...kept, ...answer.values } : kept;
}

export function problemsOf(answer: ReportAnswer, intent: string): ReportProblems {
  return answer.intent === intent ? (answer.problems ?? {}) : {};
}
