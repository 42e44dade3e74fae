import { generateKeyBetween } from 'fractional-indexing';
import type { Trx } from '~db/in-transaction';
import { insertIdea } from '~db/queries/ideas';
import { lockBoardColumn, selectLastRank } from '~db/queries/ideas-ranks';
import { selectHubOrganizations } from '~db/queries/organizations';
import type { Ctx } from '../context';
import { recordHistory } from '../history/record-history.server';
import { oweMessages } from '../messages/owe-message.server';
import type { KeptContact } from './author-contact';

/** An idea as it is read from a form, whichever form that was. */
export interface NewIdea extends KeptContact {
  title: string;
  /** In the words of who speaks. */
  description: string;
  statedNeed?: string;
  audiences: string[];
  speakerType: string;
  /** Shown with the idea; '' where they do not give it. */
  speakerFirstName: string;
  /** A UUID drawn with the form: sent twice it is one idea. */
  formId: string | null;
  workTableId?: string | null;
  authorRegistrationId?: string | null;
  authorEchoId?: string | null;
}

/**
 * Adds an idea at the end of « À trier », with its history, and owes its author an acknowledgement where there is an
 * e-mail address. The one place where an idea begins; whoever calls it has asked `can()`.
 * @returns undefined where the same form came before: nothing was written
 */
export async function addIdea(
  trx: Trx,
  ctx: Ctx,
  switchEventId: string,
  idea: NewIdea,
): Promise<{ id: string; number: number } | undefined> {
  await lockBoardColumn(trx, ctx.hub.id, 'to_sort');
  const added = await insertIdea(trx, await rowOf(trx, ctx, switchEventId, idea));
  if (!added) return undefined;
  const after = { column: 'to_sort' };
  await recordHistory(trx, ctx, [
    { subject: 'idea', subjectId: added.id, switchEventId, act: 'proposed', after },
  ]);
  await oweReceipt(trx, ctx, { ...idea, id: added.id, switchEventId });
  return added;
}

/** Owes the author of an idea an acknowledgement where there is an e-mail address. */
export async function oweReceipt(
  trx: Trx,
  ctx: Ctx,
  idea: { id: string; switchEventId: string; authorEmail: string | null; speakerFirstName: string },
): Promise<void> {
  const { id: ideaId, switchEventId, authorEmail: email, speakerFirstName: name } = idea;
  if (email === null) return;
  const to = { contact: 'email', email, name, locale: ctx.locale } as const;
  await oweMessages(trx, ctx, [{ kind: 'idea-received', to, switchEventId, ideaId }]);
}

/** How the author of an idea is reached, as it is written: a form keeps a contact only where its consent was ticked. */
export async function contactColumns(trx: Trx, ctx: Ctx, contact: KeptContact) {
  const { authorContact, authorEmail, authorPhone, authorAddress, authorMediator } = contact;
  return {
    ...{ authorContact, authorEmail, authorPhone, authorAddress, authorMediator },
    authorOrganizationId: await organizationOf(trx, ctx, contact),
    authorConsentAt: authorContact === 'none' ? null : ctx.now,
    authorLocale: ctx.locale,
  };
}

async function rowOf(trx: Trx, ctx: Ctx, switchEventId: string, idea: NewIdea) {
  const last = await selectLastRank(trx, ctx.hub.id, 'to_sort');
  return {
    ...idea,
    hubId: ctx.hub.id,
    switchEventId,
    ...(await contactColumns(trx, ctx, idea)),
    rank: generateKeyBetween(last, null),
    createdAt: ctx.now,
    movedAt: ctx.now,
  };
}

/** Null where it is none of this hub's. */
async function organizationOf(
  trx: Trx,
  ctx: Ctx,
  { authorOrganizationId: id }: KeptContact,
): Promise<string | null> {
  if (id === null) return null;
  const known = await selectHubOrganizations(trx, ctx.hub.id);
  return known.some((each) => each.id === id) ? id : null;
}
