import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';
import type { TeamShuttleView } from './team-rides-view';

/** Asked before people are told that their minibus does not come. */
export function ShuttleCancelling({ slug, shuttle }: { slug: string; shuttle: TeamShuttleView }) {
  const { locale, words } = useI18n();
  const text = words.rides.team;
  return (
    <section id="question" className="card no-print my-8" aria-labelledby="question-title">
      <h2 id="question-title">{fill(text.cancelTitle, { commune: shuttle.commune })}</h2>
      <p className="mt-2 mb-5">{plural(locale, text.cancelText, shuttle.passengers.length)}</p>
      <form method="post" className="actions">
        <input type="hidden" name="shuttle" value={shuttle.id} />
        <input type="hidden" name="confirmed" value="yes" />
        <Button look="danger" name="intent" value="cancel">
          {text.cancelYes}
        </Button>
        <ButtonLink look="secondary" href={paths.rides(slug)}>
          {text.cancelNo}
        </ButtonLink>
      </form>
    </section>
  );
}
