import { randomUUID } from 'node:crypto';
import type { Insertable } from 'kysely';
import type { MessageTable } from '../schema/message';
import type { IdeaRow } from './demo-ideas';

/**
 * The list of people to tell: authors of decided ideas who gave a telephone number, or nothing. Every third was
 * told already. Authors with an e-mail address are left out: nothing of a demonstration is ever sent by itself.
 */
export function demoMessages(ideas: IdeaRow[]): Insertable<MessageTable>[] {
  return ideas
    .filter(({ decidedAt, authorEmail }) => decidedAt && !authorEmail)
    .map((idea, index) => {
      const isTold = index % 3 === 0;
      return {
        hubId: idea.hubId,
        kind: 'idea-decided',
        channel: idea.authorPhone ? 'phone' : 'in_person',
        state: isTold ? 'told' : 'to_tell',
        locale: 'fr',
        toEmail: null,
        toPhone: idea.authorPhone ?? null,
        toName: idea.speakerFirstName ?? '',
        switchEventId: idea.switchEventId,
        registrationId: null,
        ideaId: idea.id,
        details: JSON.stringify({ column: idea.boardColumn, form: idea.form, reason: idea.decisionReason }),
        messageId: `<${randomUUID()}@${idea.hubId}.switchboard>`,
        lastError: null,
        subject: null,
        textBody: null,
        htmlBody: null,
        calendarBody: null,
        createdAt: idea.decidedAt ?? idea.createdAt,
        handledAt: isTold ? idea.decidedAt : null,
      };
    });
}
