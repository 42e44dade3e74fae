import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';

export interface AnswersHeadProps {
  title: string;
  /** How many decisions wait to be published. */
  prepared: number;
  here: 'decisions' | 'answers';
}

/** The two rooms in which a decision becomes known: published, then told. */
export function AnswersHead({ title, prepared, here }: AnswersHeadProps) {
  const { hub, queue } = useI18n().words.answers;
  const rooms = [
    {
      place: 'decisions',
      href: paths.decisions(),
      label: fill(hub.counted, { label: hub.decisions, count: prepared }),
    },
    { place: 'answers', href: paths.answers(), label: hub.answers },
  ] as const;
  return (
    <header className="page-head">
      <h1>{title}</h1>
      {here === 'answers' ? <p className="page-lead">{queue.lead}</p> : null}
      <nav aria-label={hub.label} className="call-views no-print">
        {rooms.map(({ place, href, label }) => (
          <a key={place} href={href} aria-current={place === here ? 'page' : undefined}>
            {label}
          </a>
        ))}
      </nav>
    </header>
  );
}
