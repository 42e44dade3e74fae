import type { IdeaForm } from '~/domain/ideas/idea';
import { formName } from '~/domain/vocabulary/vocabulary';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Tag } from '~/ui/tag';
import { PhoneLink } from '../site/phone-link';
import { useWording } from '../vocabulary/wording-context';
import { ZoneTag } from '../zones/zone-tag';

/** A ready service as the catalogue shows it: labels already in the reader's language, nothing personal. */
export interface ServiceCardView {
  number: number;
  title: string;
  form: IdeaForm | null;
  summary: string;
  where: string;
  when: string;
  forWhom: string;
  how: string;
  deliverer: string;
  fee: string;
  phone: string;
  topics: string[];
  zone: { name: string; hue: string };
}

/** What it is, for whom, where, when, how to get it, whom to call; its story one link away. */
export function ServiceCard({ view }: { view: ServiceCardView }) {
  const { words } = useI18n();
  const wording = useWording();
  const text = words.catalogue;
  const facts = [
    [text.forWhom, view.forWhom],
    [text.where, view.where],
    [text.when, view.when],
    [text.how, view.how],
    [text.fee, view.fee],
    [text.deliverer, view.deliverer],
  ].filter(([, value]) => value);
  return (
    <article className={`card service-card hue-${view.zone.hue}`}>
      <h3 className="text-xl" dir="auto">
        {view.title}
      </h3>
      {view.summary ? <p className="mt-1">{view.summary}</p> : null}
      <p className="mt-2 flex flex-wrap gap-2">
        <ZoneTag zone={view.zone} />
        {view.form ? <Tag>{formName(wording, view.form)}</Tag> : null}
        {view.topics.map((topic) => (
          <Tag key={topic}>{topic}</Tag>
        ))}
      </p>
      <dl className="service-facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="service-call">
        <PhoneLink phone={view.phone} sentence={text.call} />
      </p>
      <a
        className="tap no-print"
        href={paths.idea(view.number)}
        aria-label={fill(text.seeStoryOf, { title: view.title })}
      >
        {text.seeStory}
      </a>
    </article>
  );
}
