import type { Ctx } from '../context';
import { type Result, refused } from '../result';
import { type CopyToMend, draftFromCopy } from '../switches/copy/draft-from-copy.server';
import { organisedZones } from '../switches/organised-zones';
import { readTemplate } from './switch-template.server';

/** A new draft from a template, in a zone that this person organises. */
export async function draftFromTemplate(
  ctx: Ctx,
  { id, zone: slug, ...typed }: { id: string; title: string; firstDay: string; zone: string },
): Promise<Result<{ id: string; slug: string }, 'unknown' | 'forbidden' | 'broken'> | CopyToMend> {
  const template = await readTemplate(ctx, id);
  if (!template) return refused('unknown');
  if (!template.copy) return refused('broken');
  const zones = organisedZones(ctx);
  if (zones.length === 0) return refused('forbidden');
  const zone = zones.find((each) => each.slug === slug);
  if (!zone)
    return {
      ...refused('to-mend' as const),
      problems: [{ field: 'zone' as const, reason: 'zoneMissing' as const, facts: {} }],
    };
  return draftFromCopy(ctx, template.copy, { ...typed, zone, from: id });
}
