import { selectConsent } from '~db/queries/desk';
import type { Ctx } from '../context';

/** How the people of a party agreed to be registered, and who noted it; undefined where they came by themselves. */
export function consentOfParty(ctx: Ctx, partyId: string) {
  return selectConsent(ctx.db, partyId);
}
