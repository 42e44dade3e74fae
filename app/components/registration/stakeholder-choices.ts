import type { Ctx } from '~/domain/context';
import type { Choice } from '~/ui/choice';

/** What people may come as, in the hub's own words. */
export function stakeholderChoices({ hub, locale }: Pick<Ctx, 'hub' | 'locale'>): Choice[] {
  return hub.stakeholderTypes.map(({ slug, label, explanation }) => ({
    value: slug,
    label: label[locale],
    hint: explanation[locale],
  }));
}
