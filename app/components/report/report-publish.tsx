import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';
import { Notice } from '~/ui/notice';

/** Making the report public, once the Switch is over; taking it back. */
export function ReportPublish(props: {
  action: string;
  slug: string;
  isOver: boolean;
  reportedOn: string | null;
}) {
  const { action, slug, isOver, reportedOn } = props;
  const { publish: text, tooEarly } = useI18n().words.report;
  if (!isOver)
    return (
      <Notice>
        <p>{tooEarly}</p>
      </Notice>
    );
  return (
    <section aria-labelledby="publier" className="card no-print mt-10">
      <h2 className="text-xl" id="publier">
        {text.title}
      </h2>
      {reportedOn ? <p className="font-semibold">{fill(text.since, { day: reportedOn })}</p> : null}
      <p>{text.text}</p>
      <p>{text.private}</p>
      <form method="post" action={action} className="actions mt-4">
        {reportedOn ? (
          <>
            <ButtonLink look="secondary" href={paths.switchEvent(slug)}>
              {text.see}
            </ButtonLink>
            <Button look="quiet" name="intent" value="withdraw">
              {text.withdraw}
            </Button>
          </>
        ) : (
          <Button name="intent" value="publish">
            {text.do}
          </Button>
        )}
      </form>
    </section>
  );
}
