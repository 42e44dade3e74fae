import type { RegistrationWindow } from '~/domain/switches/registration-window';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { Meter } from '~/ui/meter';
import { Tag } from '~/ui/tag';
import { ZoneTag } from '../zones/zone-tag';

export interface DeskItem {
  slug: string;
  title: string;
  days: string;
  place: string;
  zone: { name: string; hue: string };
  window: RegistrationWindow;
  capacity: number;
  taken: number;
  waiting: number;
  mine: { confirmed: number; waiting: number } | undefined;
}

/** The Switches to come, each with its places, one's own people, and the way to its desk. */
export function DesksList({ items }: { items: readonly DeskItem[] }) {
  return (
    <ul className="grid gap-4">
      {items.map((item) => (
        <Item key={item.slug} item={item} />
      ))}
    </ul>
  );
}

function Item({ item }: { item: DeskItem }) {
  const { locale, words } = useI18n();
  const text = words.mediation.home;
  const { slug, title, window, mine } = item;
  const taken = fill(words.organisation.taken, { taken: item.taken, capacity: item.capacity });
  return (
    <li className={`card grid items-start gap-4 hue-${item.zone.hue} md:grid-cols-[minmax(0,1fr)_16rem]`}>
      <div>
        <h3 className="text-lg">
          <a href={paths.switchEvent(slug)}>{title}</a>
        </h3>
        <p>{item.days}</p>
        <p className="text-soft">{item.place}</p>
        <p className="mt-2 flex flex-wrap gap-2">
          <ZoneTag zone={item.zone} />
          <Tag hue={window === 'open' ? 'good' : 'plain'}>{text.windows[window]}</Tag>
        </p>
        <p className="mt-2">{fill(text.mineLine, { what: mine ? fill(text.mine, mine) : text.nobody })}</p>
      </div>
      <div>
        <Meter text={taken} value={item.taken} max={item.capacity} />
        {item.waiting > 0 ? (
          <p className="text-sm">{plural(locale, words.organisation.waiting, item.waiting)}</p>
        ) : null}
        <p className="actions mt-3">
          {window === 'open' ? (
            <ButtonLink href={paths.desk(slug)} aria-label={fill(text.registerAt, { title })}>
              {text.register}
            </ButtonLink>
          ) : null}
          {mine ? (
            <ButtonLink
              look="quiet"
              href={`${paths.myPeople()}?${new URLSearchParams({ switch: slug })}`}
              aria-label={fill(text.seeMineAt, { title })}
            >
              {text.seeMine}
            </ButtonLink>
          ) : null}
        </p>
      </div>
    </li>
  );
}
