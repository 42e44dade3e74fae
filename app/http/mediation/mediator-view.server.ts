import type { MediatorView } from '~/components/mediation/mediator-head';
import type { Ctx } from '~/domain/context';
import { countToTell } from '~/domain/mediation/count-to-tell.server';
import type { MediatedOrganization } from '~/domain/mediation/mediated-organizations.server';

/** What the head of every page of a mediator shows. */
export async function mediatorView(
  ctx: Ctx,
  organizations: readonly MediatedOrganization[],
): Promise<MediatorView> {
  return { organizations: organizations.map(({ name }) => name), toTell: await countToTell(ctx) };
}
