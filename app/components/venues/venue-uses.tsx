import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';

export interface VenueUsesProps {
  /** True for whoever may change the venue, and so should know what else changes. */
  mayEdit: boolean;
  uses: readonly { slug: string; title: string; day: string; isComing: boolean; mayEdit: boolean }[];
}

/** The coming Switches at a venue: what a change of it will also change. */
export function VenueUses({ uses, mayEdit: warns }: VenueUsesProps) {
  const text = useI18n().words.venues;
  const coming = uses.filter(({ isComing }) => isComing);
  if (coming.length === 0) return <p className="mb-8">{text.usesNone}</p>;
  return (
    <section className="card mb-8 max-w-3xl" aria-labelledby="uses">
      <h2 id="uses" className="text-xl">
        {text.usesTitle}
      </h2>
      {warns ? <p className="mt-2">{text.usesText}</p> : null}
      <ul className="mt-3 grid gap-1">
        {coming.map(({ slug, title, day, mayEdit }) => (
          <li key={slug}>
            <a className="tap" href={mayEdit ? paths.manageSwitch(slug) : paths.switchEvent(slug)}>
              {title}
            </a>
            , {day}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Name and address of a venue whose people must be told where they change. */
export function VenuePlace({
  venue: { name, address, postalCode, communeName },
}: {
  venue: { name: string; address: string; postalCode: string; communeName: string };
}) {
  const text = useI18n().words.venues;
  return (
    <div className="mb-6">
      <address>
        <p className="font-bold">{name}</p>
        <p>{address}</p>
        <p>
          {postalCode} {communeName}
        </p>
      </address>
      <p className="mt-2 text-soft">{text.placeStays}</p>
    </div>
  );
}
