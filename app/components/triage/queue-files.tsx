import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';

/** The whole view as a file; how authors are reached only where it is asked for. */
export function QueueFiles({ view }: { view: string }) {
  const text = useI18n().words.triageQueue.files;
  return (
    <details className="card no-print mt-6">
      <summary className="fold">{text.title}</summary>
      <form method="get" action={paths.triageCsv()} className="mt-3">
        <p className="mb-3 text-soft">{text.text}</p>
        {[...new URLSearchParams(view)].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label className="choice mb-1">
          <input type="checkbox" name="contacts" value="oui" aria-describedby="contacts-hint" />
          <span className="choice-label">{text.contacts}</span>
        </label>
        <p id="contacts-hint" className="mb-4 text-soft">
          {text.contactsHint}
        </p>
        <p className="actions">
          <Button look="secondary">{text.csv}</Button>
          <Button look="secondary" formAction={paths.triageXlsx()}>
            {text.xlsx}
          </Button>
        </p>
      </form>
    </details>
  );
}
