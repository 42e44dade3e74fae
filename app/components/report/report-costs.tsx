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

/** What the Switch cost, line by line, with the sum. */
export function ReportCosts(props: {
  action: string;
  view: Pick<ReportView, 'costs' | 'totalCost'>;
  answer: ReportAnswer;
  newId: string;
}) {
  const { action, view } = props;
  const { locale, words } = useI18n();
  const { costs: text, remove, actions } = words.report;
  return (
    <section aria-labelledby="couts" className="mt-10">
      <h2 id="couts">{text.title}</h2>
      {view.costs.length > 0 ? (
        <ReportTable
          caption={plural(locale, text.caption, view.costs.length)}
          columns={[text.label, text.amount, actions]}
          rows={view.costs.map(({ id, label, amount }) => ({
            key: id,
            cells: [
              label,
              amount,
              <form key="remove" method="post" action={action}>
                <input type="hidden" name="id" value={id} />
                <Button
                  look="quiet"
                  name="intent"
                  value="cost-remove"
                  aria-label={fill(text.removeOf, { label })}
                >
                  {remove}
                </Button>
              </form>,
            ],
          }))}
          foot={[text.total, view.totalCost, '']}
        />
      ) : (
        <p className="mt-2">{text.none}</p>
      )}
      <AddCost {...props} />
    </section>
  );
}

function AddCost({ action, answer, newId }: { action: string; answer: ReportAnswer; newId: string }) {
  const { forms, report } = useI18n().words;
  const text = report.costs;
  const typed = typedInto(answer, 'cost-add');
  const { errorOf, summary } = useReportProblems(problemsOf(answer, 'cost-add'));
  return (
    <form method="post" action={action} noValidate className="form no-print mt-6 max-w-2xl">
      <h3 className="mb-3 text-lg">{text.add}</h3>
      <ErrorSummary title={forms.errorsTitle} errors={summary} />
      <input type="hidden" name="id" value={typed.id ?? newId} />
      <TextField
        name="label"
        label={text.label}
        hint={text.labelHint}
        need="required"
        defaultValue={typed.label}
        error={errorOf('label')}
      />
      <TextField
        name="euros"
        label={text.euros}
        hint={text.eurosHint}
        need="required"
        inputMode="decimal"
        size="short"
        defaultValue={typed.euros}
        error={errorOf('euros')}
      />
      <Button look="secondary" name="intent" value="cost-add">
        {text.add}
      </Button>
    </form>
  );
}
