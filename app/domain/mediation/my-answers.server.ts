import { selectAnswersOfMediators } from '~db/queries/idea-answers';
import type { Ctx } from '../context';
import { organizationIdsOf } from './organization-ids-of';

/** What a mediator is to tell authors of ideas who chose their organization, oldest first. */
export async function myAnswers(ctx: Ctx) {
  const ids = organizationIdsOf(ctx);
  return ids.length > 0 ? selectAnswersOfMediators(ctx.db, ids) : [];
}
