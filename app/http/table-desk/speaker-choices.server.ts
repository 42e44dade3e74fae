import type { Ctx } from '~/domain/context';

/** Who may speak, in the hub's words: short, for big buttons. */
export function speakerChoices({ hub, locale }: Pick<Ctx, 'hub' | 'locale'>) {
  return hub.stakeholderTypes.map(({ slug, label }) => ({ value: slug, label: label[locale] }));
}
