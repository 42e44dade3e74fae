import { randomUUID } from 'node:crypto';
import type { Ctx } from '~/domain/context';
import type { MessageKind } from '~/domain/messages/message-kinds';
import { oweMessages } from '~/domain/messages/owe-message.server';
import type { Db } from '~db/connect.server';
import { inTransaction } from '~db/in-transaction';
import { makeSwitch, type SwitchOver } from '../support/factories';

const CODE_LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

export interface OweOver {
  status?: 'confirmed' | 'waitlisted' | 'cancelled';
  email?: string;
  name?: string;
  details?: Record<string, unknown>;
  switchEventId?: string;
  switchOver?: SwitchOver;
}

/** A registration (of a new Switch unless one is named) and a message owed about it. */
export async function oweAboutRegistration(ctx: Ctx, kind: MessageKind, over: OweOver = {}) {
  const { db, hub, now } = ctx;
  const switchEventId = over.switchEventId ?? (await makeSwitch(db, hub, over.switchOver)).id;
  const status = over.status ?? 'confirmed';
  const email = over.email ?? `${randomUUID()}@example.org`;
  const party = await db
    .insertInto('party')
    .values({ hubId: hub.id, switchEventId, forWhom: 'self', locale: ctx.locale })
    .returning('id')
    .executeTakeFirstOrThrow();
  const registration = await db
    .insertInto('registration')
    .values({
      hubId: hub.id,
      switchEventId,
      partyId: party.id,
      status,
      firstName: 'Zoé',
      lastName: 'D’Arc',
      stakeholderType: 'usager',
      contact: 'email',
      email,
      emailIsOwn: true,
      shortCode: drawCode(),
      confirmedAt: status === 'waitlisted' ? null : now,
      cancelledAt: status === 'cancelled' ? now : null,
    })
    .returning(['id', 'shortCode'])
    .executeTakeFirstOrThrow();
  await inTransaction(db, (trx) =>
    oweMessages(trx, ctx, [
      {
        kind,
        to: { contact: 'email', email, name: over.name ?? 'Zoé D’Arc', locale: ctx.locale },
        switchEventId,
        registrationId: registration.id,
        details: over.details ?? {},
      },
    ]),
  );
  return { message: await lastMessage(db), registration, switchEventId };
}

export async function lastMessage(db: Db) {
  const rows = await db.selectFrom('message').selectAll().orderBy('createdAt').execute();
  const found = rows.find((row) => row.state === 'owed') ?? rows.at(-1);
  if (!found) throw new Error('no message');
  return found;
}

function drawCode(): string {
  return [...randomUUID().replaceAll('-', '').slice(0, 8)]
    .map((digit, at) => CODE_LETTERS[(Number.parseInt(digit, 16) + at * 3) % CODE_LETTERS.length])
    .join('');
}
