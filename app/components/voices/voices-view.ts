import type { Ctx } from '~/domain/context';
import { FAR_FROM_DIGITAL, type Voice, type Voices } from '~/domain/voices/voices';

export interface VoicesView {
  types: (Voice & { label: string; isFar: boolean })[];
  total: Voices['total'];
  warning: Voices['warning'];
}

/** Whose ideas were proposed, kept and answered, with the hub's names of its types. Types that never spoke come last. */
export function voicesView({ hub, locale }: Pick<Ctx, 'hub' | 'locale'>, voices: Voices): VoicesView {
  const types = voices.types.map((voice) => ({
    ...voice,
    label: hub.stakeholderTypes.find(({ slug }) => slug === voice.type)?.label[locale] ?? voice.type,
    isFar: voice.type === FAR_FROM_DIGITAL,
  }));
  return { ...voices, types: [...types.filter(spoke), ...types.filter((voice) => !spoke(voice))] };
}

function spoke({ proposed }: Voice): boolean {
  return proposed > 0;
}
