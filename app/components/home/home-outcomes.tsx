import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';

/** The two ways an idea can go. */
export function HomeOutcomes() {
  const { words } = useI18n();
  const text = words.home;
  return (
    <section aria-labelledby="outcomes">
      <h2 id="outcomes">{text.outcomesTitle}</h2>
      <div className="mt-6 grid gap-5 md:grid-cols-2">
        <div className="outcome hue-palm">
          <h3>{text.outcomes.service.title}</h3>
          <p className="mt-1">{text.outcomes.service.text}</p>
        </div>
        <div className="outcome hue-lavender">
          <h3>{text.outcomes.prototype.title}</h3>
          <p className="mt-1">{text.outcomes.prototype.text}</p>
        </div>
      </div>
      <p className="actions mt-6">
        <ButtonLink href={paths.services()}>{words.catalogue.homeLink}</ButtonLink>
        <ButtonLink look="secondary" href={paths.board()}>
          {text.boardLink}
        </ButtonLink>
      </p>
    </section>
  );
}
