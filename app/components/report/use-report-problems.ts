import { REPORT_LIMITS } from '~/domain/report/event-report';
import type { ReportField, ReportProblems } from '~/domain/report/read-report-form';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import type { SummaryError } from '~/ui/error-summary';

const LIMITS: Partial<Record<ReportField, number>> = REPORT_LIMITS;

/** What to do about each field, and all of it for the top of the form. */
export function useReportProblems(problems: ReportProblems): {
  errorOf(name: ReportField): string | undefined;
  summary: SummaryError[];
} {
  const text = useI18n().words.report.problems;
  const errorOf = (name: ReportField) => {
    const problem = problems[name];
    return problem && fill(text[problem], { most: LIMITS[name] ?? 0 });
  };
  const names = Object.keys(problems) as ReportField[];
  return { errorOf, summary: names.map((name) => ({ name, message: errorOf(name) ?? '' })) };
}
