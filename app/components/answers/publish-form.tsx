import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { Button } from '~/ui/button';

export interface PublishFormProps {
  publicationId: string;
  /** How many are ticked from the start. */
  count: number;
}

/** Publishes everything that is ticked; the boxes stand in the cards. A script keeps the count right. */
export function PublishForm({ publicationId, count }: PublishFormProps) {
  const { locale, words } = useI18n();
  const text = words.answers.decisions;
  return (
    <form id="publish" method="post" action={paths.decisions()} className="card publish-form">
      <input type="hidden" name="publication" value={publicationId} />
      <p>{text.publishText}</p>
      <Button
        name="intent"
        value="publish"
        data-counts="publish"
        data-one={text.publish.one}
        data-other={text.publish.other}
      >
        {plural(locale, text.publish, count)}
      </Button>
      <script type="module" src="/enhance/count-ticked.js" />
    </form>
  );
}
