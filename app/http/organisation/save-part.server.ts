import { data } from '@remix-run/node';
import type { Ctx } from '~/domain/context';
import type { SwitchForm } from '~/domain/switches/form/switch-form';
import type { SwitchPlan } from '~/domain/switches/form/switch-plan';
import { readSeen, seenOf } from '~/domain/switches/merge-changes.server';
import { readSwitchById } from '~/domain/switches/read-switch.server';
import { saveSwitch } from '~/domain/switches/save-switch.server';
import type { Changeable } from '~/domain/switches/switch-changes';
import { answer, CONFLICT, done, refuse } from './switch-answer';

interface Part {
  id: string;
  change: Partial<SwitchPlan>;
  /** As typed, to show it again. */
  form: SwitchForm;
  /** The hidden field `seen` as it was sent. */
  seen: string;
  /** The page that edits this part, by the Switch's slug. */
  page: (slug: string) => string;
}

/** Saves what one page edits of a Switch; both sides come back where somebody else changed the same. */
export async function savePart(ctx: Ctx, { id, change, form, seen, page }: Part) {
  const saved = await saveSwitch(ctx, { id, seen: readSeen(seen), change });
  if (saved.ok)
    return { saved: saved.value, response: done(saved.value.slug, 'enregistre', page(saved.value.slug)) };
  if ('problems' in saved) return { response: answer(CONFLICT, { form, seen, problems: saved.problems }) };
  if ('conflicts' in saved) return { response: await conflict(ctx, { id, change, form }, saved.conflicts) };
  return { response: refuse(saved.reason, { form, seen }) };
}

async function conflict(
  ctx: Ctx,
  { id, change, form }: Pick<Part, 'id' | 'change' | 'form'>,
  fields: Changeable[],
) {
  const theirs = await readSwitchById(ctx, id);
  if (!theirs) throw data(null, { status: 404 });
  // Saved once more, it is over what the page now shows of the other side.
  const seen = JSON.stringify(seenOf(theirs));
  return answer(CONFLICT, { form, seen, conflict: { mine: { ...theirs, ...change }, theirs, fields } });
}
