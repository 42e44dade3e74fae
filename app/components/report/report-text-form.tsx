import { LEVELS } from '~/domain/report/event-report';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { Notice } from '~/ui/notice';
import { SelectField } from '~/ui/select-field';
import { TextArea } from '~/ui/text-area';
import { TextField } from '~/ui/text-field';
import { problemsOf, type ReportAnswer, typedInto } from './report-form-answer';
import type { ReportView } from './report-view';
import { useReportProblems } from './use-report-problems';

export interface ReportTextFormProps {
  action: string;
  view: Pick<ReportView, 'summary' | 'coop'>;
  /** As the fields show them. */
  kept: Record<'summary' | 'organiser' | 'level' | 'kind' | 'headcount', string>;
  version: number;
  answer: ReportAnswer;
}

/** The summary and what La Coop asks: written once, copied from here. */
export function ReportTextForm({ action, view, kept, version, answer }: ReportTextFormProps) {
  const { forms, report: text } = useI18n().words;
  const typed = typedInto(answer, 'save', kept);
  const { errorOf, summary } = useReportProblems(problemsOf(answer, 'save'));
  const isStale = answer.refusal === 'stale';
  return (
    <section aria-labelledby="resume" className="mt-10">
      <h2 id="resume">{text.summary.title}</h2>
      <p className="mt-2 hidden max-w-2xl whitespace-pre-line print:block">
        {view.summary || text.summary.empty}
      </p>
      {isStale ? (
        <Notice tone="warning" role="alert">
          <p>{text.refused.stale}</p>
          <p className="font-semibold">{text.refused.theirs}</p>
          <p className="whitespace-pre-line">{view.summary || text.summary.empty}</p>
        </Notice>
      ) : null}
      <form method="post" action={action} noValidate className="form mt-4 max-w-2xl">
        <ErrorSummary title={forms.errorsTitle} errors={summary} />
        <input type="hidden" name="version" value={version} />
        <TextArea
          name="summary"
          label={text.summary.label}
          hint={text.summary.hint}
          need="optional"
          rows={8}
          defaultValue={typed.summary ?? ''}
          error={errorOf('summary')}
        />
        <CoopFields typed={typed} errorOf={errorOf} />
        <Button name="intent" value="save">
          {text.save}
        </Button>
      </form>
      <CoopBlock coop={view.coop} />
    </section>
  );
}

type Typed = NonNullable<ReportAnswer['values']>;

function CoopFields({
  typed,
  errorOf,
}: {
  typed: Typed;
  errorOf: ReturnType<typeof useReportProblems>['errorOf'];
}) {
  const text = useI18n().words.report.coop;
  return (
    <>
      <TextField
        name="organiser"
        label={text.organiser}
        need="required"
        defaultValue={typed.organiser}
        error={errorOf('organiser')}
      />
      <SelectField
        name="level"
        label={text.level}
        need="optional"
        choices={[
          { value: '', label: text.levelMissing },
          ...LEVELS.map((level) => ({ value: level, label: text.levels[level] })),
        ]}
        defaultValue={typed.level ?? ''}
      />
      <TextField
        name="kind"
        label={text.kind}
        hint={text.kindHint}
        need="optional"
        defaultValue={typed.kind}
        error={errorOf('kind')}
      />
      <TextField
        name="headcount"
        label={text.headcount}
        hint={text.headcountHint}
        need="optional"
        inputMode="numeric"
        size="short"
        defaultValue={typed.headcount}
        error={errorOf('headcount')}
      />
    </>
  );
}

/** What La Coop asks, as text that is copied whole. */
function CoopBlock({ coop }: Pick<ReportView, 'coop'>) {
  const { coop: text, people } = useI18n().words.report;
  const lines = coop
    .map(({ label, value }) => fill(text.line, { label, value: value ?? people.notYet }))
    .join('\n');
  return (
    <div className="mt-8 max-w-2xl">
      <h3 className="text-lg">{text.title}</h3>
      <p className="no-print">{text.text}</p>
      <label className="field-label mt-3" htmlFor="coop">
        {text.copyLabel}
      </label>
      <textarea className="input" id="coop" readOnly rows={coop.length} value={lines} />
    </div>
  );
}
