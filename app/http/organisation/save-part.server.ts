import { type AppLoadContext, data } from '@remix-run/node';
import type { Ctx } from '~/domain/context';
import type { SwitchForm } from '~/domain/switches/form/switch-form';
import type { SwitchPlan } from '~/domain/switches/form/switch-plan';
import { readSeen, seenOf } from '~/domain/switches/merge-changes.server';
import { readSwitchById } from '~/domain/switches/read-switch.server';
import { saveSwitch } from '~/domain/switches/save-switch.server';
import type { Changeable } from '~/domain/switches/switch-changes';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { mustBeTold } from '~/domain/switches/when-and-where';
import { type Announced, announceFirst, goesBack, typedWords } from './announce.server';
import { answer, CONFLICT, done, refuse } from './switch-answer';

interface Part {
  event: SwitchEvent;
  change: Partial<SwitchPlan>;
  /** As typed, to show it again. */
  form: SwitchForm;
  /** The form as it was sent: also what was seen of the Switch, and how the change is told. */
  sent: FormData;
  /** The page that edits this part, by the Switch's slug. */
  page: (slug: string) => string;
}

/**
 * Saves what one page edits of a Switch. Where people must know, or the organiser wishes them to, it first shows whom
 * it tells; both sides come back where somebody else changed the same.
 */
export async function savePart(context: AppLoadContext, part: Part) {
  const { ctx } = context;
  const { event, change, form, sent, page } = part;
  const { id } = event;
  const seen = String(sent.get('seen') ?? '');
  if (goesBack(sent)) return { response: answer(200, { form, seen, typedWords: typedWords(sent) }) };
  const save: Announced<Awaited<ReturnType<typeof saveSwitch>>> = (within, announcement) =>
    saveSwitch(within, { id, seen: readSeen(seen), change, announcement });
  const step = tells(part)
    ? await announceFirst(context, { switchEventId: id, sent }, save)
    : { done: await save(ctx, {}) };
  if ('announcing' in step) return { response: answer(200, { form, seen, announcing: step.announcing }) };
  const saved = step.done;
  if (saved.ok)
    return { saved: saved.value, response: done(saved.value.slug, 'enregistre', page(saved.value.slug)) };
  if ('problems' in saved) return { response: answer(CONFLICT, { form, seen, problems: saved.problems }) };
  if ('conflicts' in saved) return { response: await conflict(ctx, { id, change, form }, saved.conflicts) };
  return { response: refuse(saved.reason, { form, seen }) };
}

/** Whether anybody may have to be told: what nobody must know is saved at once. */
function tells({ event, change, sent }: Part): boolean {
  if (event.status !== 'published') return false;
  return sent.get('tellAnyway') === 'yes' || mustBeTold(event, { ...event, ...change });
}

async function conflict(
  ctx: Ctx,
  { id, change, form }: { id: string; change: Partial<SwitchPlan>; form: SwitchForm },
  fields: Changeable[],
) {
  const theirs = await readSwitchById(ctx, id);
  if (!theirs) throw data(null, { status: 404 });
  // Saved once more, it is over what the page now shows of the other side.
  const seen = JSON.stringify(seenOf(theirs));
  return answer(CONFLICT, { form, seen, conflict: { mine: { ...theirs, ...change }, theirs, fields } });
}
