import type { IdeaFamilyProps } from '~/components/merging/idea-family';
import type { MergeSide } from '~/components/merging/merge-confirm';
import type { MergingDone } from '~/components/merging/merging-notice';
import type { Ctx } from '~/domain/context';
import type { IdeaView } from '~/domain/ideas/idea-view';
import { readFamily } from '~/domain/ideas/merging/read-family.server';

/** An idea with who speaks, in the reader's language. */
export function sideOf(ctx: Ctx, idea: IdeaView): MergeSide {
  return { idea, speaker: speakerOf(ctx, idea.speakerType) };
}

/** Those that an idea stands with, for its public page. */
export async function familyOfIdea(ctx: Ctx, ideaId: string): Promise<IdeaFamilyProps['family']> {
  const family = await readFamily(ctx, ideaId);
  const originals = family.originals.map((original) => ({
    ...original,
    speaker: speakerOf(ctx, original.speakerType),
  }));
  return { ...family, originals };
}

const MERGING_DONE: readonly MergingDone[] = ['regroupee', 'annule', 'partagee', 'entiere'];

/** What the address says was just done. */
export function mergeDone(query: URLSearchParams): MergingDone | null {
  return MERGING_DONE.find((done) => done === query.get('fait')) ?? null;
}

function speakerOf({ hub, locale }: Ctx, slug: string): string {
  return hub.stakeholderTypes.find((type) => type.slug === slug)?.label[locale] ?? slug;
}
