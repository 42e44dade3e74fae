import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { type Flora, SouthPicture } from './south-picture';

/** The first screen: what this is for, and the two doors that most people look for. */
export function HomeHero({ presentation, flora }: { presentation: string; flora: Flora }) {
  const { words } = useI18n();
  const text = words.home;
  return (
    <section className="grid items-center gap-8 md:grid-cols-[1.15fr_1fr]" aria-labelledby="hero">
      <div>
        <h1 className="text-4xl" id="hero">
          {text.title}
        </h1>
        <p className="page-lead">{presentation}</p>
        <p className="actions mt-7">
          <ButtonLink href={paths.switches()}>{text.nextButton}</ButtonLink>
          <ButtonLink look="secondary" href={paths.code()}>
            {text.codeButton}
          </ButtonLink>
        </p>
      </div>
      <SouthPicture flora={flora} />
    </section>
  );
}
