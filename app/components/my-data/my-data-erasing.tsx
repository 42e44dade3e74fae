import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';
import type { MyDataView } from './my-data-view';

/** Asked once more: a link leads here and changes nothing, only the button does. */
export function MyDataErasing({ view, token }: { view: MyDataView; token: string }) {
  const text = useI18n().words.myData;
  const url = paths.myData(token);
  return (
    <section id="question" className="card no-print my-8" aria-labelledby="question-title">
      <h2 id="question-title">{text.question.title}</h2>
      {view.losesPlace ? <p className="mt-2">{text.question.seat}</p> : null}
      <p className="mt-2">{text.question.text}</p>
      <h3 className="mt-4">{text.sections.kept}</h3>
      <ul className="mt-2 mb-5 list-disc pl-6">
        {text.kept.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <form method="post" action={url} className="actions">
        <Button look="danger" name="intent" value="erase">
          {text.question.yes}
        </Button>
        <ButtonLink look="secondary" href={url}>
          {text.question.no}
        </ButtonLink>
      </form>
    </section>
  );
}
