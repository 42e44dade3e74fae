import type { Ctx } from '~/domain/context';
import type { PersonInput } from '~/domain/registrations/form/registration-input';
import { register } from '~/domain/registrations/registering/register.server';
import { oneInput } from './registration-input';

/** Registers people at a Switch, one after the other, each for themselves. @returns their ids, in order */
export async function registerPeople(
  ctx: Ctx,
  event: { slug: string },
  people: Partial<PersonInput>[],
): Promise<string[]> {
  const ids: string[] = [];
  for (const person of people) {
    const result = await register(ctx, event.slug, oneInput(person));
    if (!result.ok) throw new Error(result.reason);
    ids.push(...result.value.registrationIds);
  }
  return ids;
}
