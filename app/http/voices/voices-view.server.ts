import type { VoicesView } from '~/components/voices/voices-view';
import type { Ctx } from '~/domain/context';
import type { BoardFilters } from '~/domain/ideas/board-filters';
import { readVoices } from '~/domain/voices/read-voices.server';
import { FAR_FROM_DIGITAL, type Voice, type Voices } from '~/domain/voices/voices';

type Scope = Parameters<typeof readVoices>[1];

/** Whose voice is heard in a hub, a zone or a Switch, in the reader's words. */
export async function voicesOfScope(ctx: Ctx, scope?: Scope): Promise<VoicesView> {
  return voicesView(ctx, await readVoices(ctx, scope));
}

/** Of the zone or the Switch that a board shows: its other filters choose ideas by what they are, not whose they are. */
export function voicesOfBoard(ctx: Ctx, { zone, switchEvent }: BoardFilters): Promise<VoicesView> {
  const zoneId = ctx.hub.zones.find(({ slug }) => slug === zone)?.id;
  return voicesOfScope(ctx, { zoneId, switchSlug: switchEvent || undefined });
}

export function voicesView({ hub, locale }: Pick<Ctx, 'hub' | 'locale'>, voices: Voices): VoicesView {
  const types = voices.types.map((voice) => ({
    ...voice,
    label: hub.stakeholderTypes.find(({ slug }) => slug === voice.type)?.label[locale] ?? voice.type,
    isFar: voice.type === FAR_FROM_DIGITAL,
  }));
  const { total, warning } = voices;
  return { total, warning, types: [...types.filter(spoke), ...types.filter((voice) => !spoke(voice))] };
}

function spoke({ proposed }: Voice): boolean {
  return proposed > 0;
}
