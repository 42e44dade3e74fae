import type { Ctx } from '~/domain/context';
import type { Hub } from '~/domain/hubs/hub';
import { NO_CONTACT } from '~/domain/ideas/author-contact';
import type { Move } from '~/domain/ideas/board';
import { decisionInput } from '~/domain/ideas/decision-input';
import type { IdeaInput } from '~/domain/ideas/idea-input';
import { proposeIdea } from '~/domain/ideas/propose-idea.server';
import type { Viewer } from '~/domain/people/viewer';
import { visitor } from '~/domain/people/viewer';
import type { Db } from '~db/connect.server';
import { staff } from './context';

/** Somebody of the hub's team whose account is really there, because moves refer to it. */
export async function makeHubStaff(db: Db, hub: Hub, name = 'Nadia Roux'): Promise<Viewer> {
  const viewer = staff(hub, { role: 'hub_staff' });
  if (viewer.kind !== 'staff') throw new Error('staff makes staff');
  const id = `user-${name.toLowerCase().replace(/\W+/g, '-')}-${hub.id}`;
  await db
    .insertInto('user')
    .values({ id, name, email: `${id}@team.example` })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return { ...viewer, userId: id, name };
}

export function ideaOf(over: Partial<IdeaInput> = {}): IdeaInput {
  return {
    title: 'Un café des écrans',
    description: 'Un lieu calme où poser ses questions sur son téléphone.',
    audiences: ['seniors'],
    speakerType: 'usager',
    speakerFirstName: 'Odette',
    ...NO_CONTACT,
    formId: null,
    ...over,
  };
}

/** An idea proposed by a visitor; gives its number. */
export async function makeIdea(
  ctx: Ctx,
  event: { id: string },
  over: Partial<IdeaInput> = {},
): Promise<number> {
  const made = await proposeIdea({ ...ctx, viewer: visitor }, switchOf(ctx, event), ideaOf(over));
  if (!made.ok) throw new Error(`not proposed: ${made.reason}`);
  return made.value.number;
}

export function switchOf(ctx: Ctx, event: { id: string }, zone = 'avignon') {
  const found = ctx.hub.zones.find((candidate) => candidate.slug === zone) ?? ctx.hub.zones[0];
  return { id: event.id, hubId: ctx.hub.id, status: 'published' as const, zone: { id: found?.id ?? '' } };
}

export const SERVICE = {
  column: 'service_to_prepare',
  serviceForm: 'formation',
  deliverer: 'La médiathèque d’Avignon',
  deliveryPlace: 'À la médiathèque',
  deliveryWhen: 'Le mardi matin',
  deliveryAudience: 'Les séniors',
  reason: 'Beaucoup de personnes l’ont demandé.',
};
export const PROTOTYPE = {
  column: 'prototype_to_develop',
  prototypeForm: 'innovation',
  lead: 'Zinc',
  need: 'Comprendre un courrier officiel',
  nextTest: 'Essayer avec 5 personnes',
  estimatedCostEuros: '1 500',
  reason: 'Il faut d’abord l’essayer.',
};

/** A decision as the form sends it, read as the form is. */
export function decisionOf(typed: Record<string, string>) {
  return decisionInput.parse(typed);
}

export function moveOf(over: Partial<Move> & Pick<Move, 'idea'>): Move {
  return { column: 'to_sort', after: null, expectedVersion: 1, ...over };
}

/** No idea is left, nor what refers to one. */
export async function emptyBoard(db: Db): Promise<void> {
  await db.deleteFrom('message').execute();
  await db.deleteFrom('ideaDecision').execute();
  await db.deleteFrom('idea').execute();
}

/** Makes somebody of `makeHubStaff` one whom ideas can be given to. */
export async function grantHubStaff(db: Db, hub: Hub, viewer: Viewer): Promise<void> {
  if (viewer.kind !== 'staff') throw new Error('staff makes staff');
  const userId = viewer.userId;
  await db
    .insertInto('roleGrant')
    .values({ hubId: hub.id, role: 'hub_staff', userId, zoneId: null, organizationId: null })
    .execute();
}
