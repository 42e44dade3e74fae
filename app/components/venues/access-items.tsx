import type { AccessItem } from '~/domain/venues/access-items';
import { useI18n } from '~/i18n/i18n-context';
import { AccessItemIcon } from './access-item-icon';

/** What a place offers to whoever comes: pictures with their words. */
export function AccessItems({ items }: { items: readonly AccessItem[] }) {
  const text = useI18n().words.venues;
  return (
    <ul className="access-items">
      {items.map((item) => (
        <li key={item}>
          <AccessItemIcon item={item} />
          {text.items[item]}
        </li>
      ))}
    </ul>
  );
}
