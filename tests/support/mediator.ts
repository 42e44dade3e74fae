import type { Ctx } from '~/domain/context';
import { readStaff } from '~/domain/people/read-staff.server';
import type { DeskInput, DeskPerson } from '~/domain/registrations/desk/desk-input';
import { selectOrganizationId } from '~db/queries/role-scopes';
import { personInput } from './registration-input';
import { hire } from './team';

export interface Mediator {
  ctx: Ctx;
  organization: { id: string; name: string };
}

/** Somebody who is a mediator of this organization now. */
export async function mediatorOf(ctx: Ctx, organization: string, email: string): Promise<Mediator> {
  const userId = await hire(ctx.db, { email, role: 'mediator', organization, name: `Médiation ${email}` });
  const viewer = await readStaff(ctx.db, { id: userId, name: `Médiation ${email}`, email }, ctx.now);
  return {
    ctx: { ...ctx, viewer },
    organization: { id: await selectOrganizationId(ctx.db, ctx.hub.id, organization), name: organization },
  };
}

/** Somebody on a line of the desk, whom nobody reaches but the mediator. */
export function deskPerson(over: Partial<DeskPerson> = {}): DeskPerson {
  return { ...personInput(), isAnother: false, ...over };
}

/** A form of the desk, each person for themselves, unless told otherwise. */
export function deskInput(
  { organization }: Mediator,
  people: Partial<DeskPerson>[],
  over: Partial<DeskInput> = {},
): DeskInput {
  return {
    organization,
    together: 'each',
    consent: 'oral',
    people: people.map((person) => deskPerson(person)),
    ...over,
  };
}
