import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { TextField } from '~/ui/text-field';
import { problemsOf, type ReportAnswer, typedInto } from './report-form-answer';
import { ReportTable } from './report-table';
import type { ReportView } from './report-view';
import { useReportProblems } from './use-report-problems';

type Line = ReportView['followUps'][number];

/** Who does what, and by when. */
export function ReportFollowUps(props: {
  action: string;
  lines: readonly Line[];
  answer: ReportAnswer;
  newId: string;
}) {
  const { action, lines } = props;
  const { locale, words } = useI18n();
  const text = words.report.followUps;
  return (
    <section aria-labelledby="suites" className="mt-10">
      <h2 id="suites">{text.title}</h2>
      <p className="mt-2">{lines.length > 0 ? text.text : text.none}</p>
      {lines.length > 0 ? (
        <ReportTable
          caption={plural(locale, text.caption, lines.length)}
          columns={[text.what, text.who, text.due, text.state]}
          rows={lines.map((line) => ({
            key: line.id,
            cells: [line.what, line.who, line.due, <State key="state" action={action} line={line} />],
          }))}
        />
      ) : null}
      <AddFollowUp {...props} />
    </section>
  );
}

function State({ action, line }: { action: string; line: Line }) {
  const { report } = useI18n().words;
  const text = report.followUps;
  const { what } = line;
  return (
    <>
      <p>{line.state}</p>
      <form method="post" action={action} className="actions">
        <input type="hidden" name="id" value={line.id} />
        <Button
          look="quiet"
          name="intent"
          value={line.isDone ? 'follow-reopen' : 'follow-done'}
          aria-label={fill(line.isDone ? text.reopenOf : text.markDoneOf, { what })}
        >
          {line.isDone ? text.reopen : text.markDone}
        </Button>
        <Button look="quiet" name="intent" value="follow-remove" aria-label={fill(text.removeOf, { what })}>
          {report.remove}
        </Button>
      </form>
    </>
  );
}

function AddFollowUp({ action, answer, newId }: { action: string; answer: ReportAnswer; newId: string }) {
  const { forms, report } = useI18n().words;
  const text = report.followUps;
  const typed = typedInto(answer, 'follow-add');
  const { errorOf, summary } = useReportProblems(problemsOf(answer, 'follow-add'));
  return (
    <form method="post" action={action} noValidate className="form no-print mt-6 max-w-2xl">
      <h3 className="mb-3 text-lg">{text.add}</h3>
      <ErrorSummary title={forms.errorsTitle} errors={summary} />
      <input type="hidden" name="id" value={typed.id ?? newId} />
      <TextField
        name="what"
        label={text.what}
        need="required"
        defaultValue={typed.what}
        error={errorOf('what')}
      />
      <TextField
        name="who"
        label={text.who}
        need="required"
        autoComplete="off"
        defaultValue={typed.who}
        error={errorOf('who')}
      />
      <TextField
        name="dueOn"
        label={text.due}
        hint={text.dueHint}
        need="optional"
        type="date"
        size="short"
        defaultValue={typed.dueOn}
        error={errorOf('dueOn')}
      />
      <Button look="secondary" name="intent" value="follow-add">
        {text.add}
      </Button>
    </form>
  );
}
