import { randomUUID } from 'node:crypto';
import type { Trx } from '~db/in-transaction';
import { insertMessages } from '~db/queries/owed-messages';
import type { Ctx, Locale } from '../context';
import type { MessageKind } from './message-kinds';

/**
 * How somebody is reached: by e-mail, by a call, or in person through whoever accompanies them. Authors of ideas also
 * by a text message, by a letter, or through a mediator: where to stands with their idea.
 */
export type Recipient = {
  name: string;
  locale: Locale;
} & (
  | { contact: 'email'; email: string }
  | { contact: 'phone' | 'sms'; phone: string }
  | { contact: 'letter' | 'mediator' | 'none' }
);

export interface OwedMessage {
  kind: MessageKind;
  to: Recipient;
  switchEventId?: string;
  registrationId?: string;
  ideaId?: string;
  ideaDecisionId?: string;
  ideaQuestionId?: string;
  campaignId?: string;
  /** Somebody who follows ideas: what is written to them is forgotten with them. */
  followerId?: string;
  /** What the template needs beyond the present facts of the rows above (what changed, a sign-in code). */
  details?: Record<string, unknown>;
}

/**
 * Writes what is owed to people in the transaction that makes it true: nothing is sent here.
 * E-mails become 'owed' (a job relays them); the others stand on the list of people to tell.
 */
export function oweMessages(trx: Trx, ctx: Pick<Ctx, 'hub' | 'now'>, owed: OwedMessage[]): Promise<void> {
  return insertMessages(
    trx,
    owed.map((message) => ({
      hubId: ctx.hub.id,
      kind: message.kind,
      ...addressOf(message.to),
      locale: message.to.locale,
      toName: message.to.name,
      switchEventId: message.switchEventId ?? null,
      registrationId: message.registrationId ?? null,
      ideaId: message.ideaId ?? null,
      ideaDecisionId: message.ideaDecisionId ?? null,
      ideaQuestionId: message.ideaQuestionId ?? null,
      campaignId: message.campaignId ?? null,
      followerId: message.followerId ?? null,
      details: JSON.stringify(message.details ?? {}),
      // Drawn with the row, so that every attempt to send bears the same Message-ID.
      messageId: `<${randomUUID()}@${ctx.hub.id}.switchboard>`,
      createdAt: ctx.now,
    })),
  );
}

function addressOf(to: Recipient) {
  if (to.contact === 'email')
    return { channel: 'email', state: 'owed', toEmail: to.email, toPhone: null } as const;
  if (to.contact === 'phone' || to.contact === 'sms')
    return { channel: to.contact, state: 'to_tell', toEmail: null, toPhone: to.phone } as const;
  const channel = to.contact === 'none' ? 'in_person' : to.contact;
  return { channel, state: 'to_tell', toEmail: null, toPhone: null } as const;
}
