import type { Ctx } from '~/domain/context';
import { choosePeople } from '~/domain/registrations/bulk/choose-people.server';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { readChoice } from './read-choice';

/** True where a message's form comes from the list of registrations, with what was ticked there. */
export function comesFromList(sent: FormData): boolean {
  return sent.has('filtre');
}

/**
 * The people ticked in the list as a message's form holds them: each by their id, with the states that they are in
 * now, so that whoever cancels before it leaves drops out. Undefined where nobody was ticked.
 */
export async function tickedPeople(
  ctx: Ctx,
  event: SwitchEvent,
  sent: FormData,
): Promise<FormData | undefined> {
  const found = (await choosePeople(ctx, event, readChoice(sent))) ?? [];
  const people = found.filter(({ erasedAt }) => !erasedAt);
  if (people.length === 0) return undefined;
  const form = new FormData();
  form.set('ids', people.map(({ id }) => id).join('.'));
  for (const status of new Set(people.map((person) => person.status))) form.append('statuses', status);
  return form;
}
