import { randomUUID } from 'node:crypto';
import type { Insertable } from 'kysely';
import type { Trx } from '../in-transaction';
import type { MessageTable } from '../schema/message';
import type { DemoRegistrations } from './demo-registrations';
import { insertRows } from './insert-rows';

const HOUR_MS = 3_600_000;
const SENT_HOURS_AGO = 50;

const SENT_WORDS = {
  fr: {
    subject: 'Apportez votre téléphone et son chargeur',
    text: 'Nous essaierons des démarches sur place. Venez avec votre téléphone, même ancien.\n\nVous n’en avez pas ? Nous en prêtons.',
  },
  en: {
    subject: 'Bring your phone and its charger',
    text: 'We will try things out on the spot. Bring your phone, even an old one.\n\nYou have none? We lend some.',
  },
};
const DRAFT_WORDS = {
  fr: {
    subject: '{prénom}, une table de plus pour vous',
    text: 'Nous ouvrons une table sur la santé en ligne. Elle sera près de l’entrée.\n\nVotre code : {code}. Il suffit pour vous inscrire à la table.\n\nUne question ? Appelez le {téléphone}.',
  },
  en: {
    subject: '{prénom}, one more table for you',
    text: 'We open a table about health online. It will be near the entrance.\n\nYour code: {code}. It is all you need to join the table.\n\nAny question? Call {téléphone}.',
  },
};
const AUDIENCE = { types: [], organization: '', tables: [], locales: [], unanswered: false };

interface Told {
  registered: DemoRegistrations;
  switchEventId: string;
  hubId: string;
}

/** What an organiser wrote to the people of one Switch: a message that was sent, one address of which was refused, and a draft. */
export async function writeCampaigns(
  trx: Trx,
  { registered, switchEventId, hubId }: Told,
  now: Date,
): Promise<void> {
  const sent = { id: randomUUID(), at: new Date(now.getTime() - SENT_HOURS_AGO * HOUR_MS) };
  const people = registered.registrations.filter(
    ({ status, createdAt }) => status === 'confirmed' && createdAt < sent.at,
  );
  const messages = people.map((person) => messageTo(person, { ...sent, hubId, switchEventId }));
  const audience = JSON.stringify({ ...AUDIENCE, statuses: ['confirmed'] });
  await insertRows(trx, 'campaign', [
    {
      id: sent.id,
      ...{ hubId, switchEventId, audience, createdBy: null },
      state: 'done',
      words: JSON.stringify(SENT_WORDS),
      recipients: messages.length,
      createdAt: new Date(sent.at.getTime() - HOUR_MS),
      startedAt: sent.at,
      endedAt: new Date(sent.at.getTime() + HOUR_MS),
    },
    {
      ...{ hubId, switchEventId, audience, createdBy: null },
      words: JSON.stringify(DRAFT_WORDS),
      createdAt: new Date(now.getTime() - HOUR_MS),
      startedAt: null,
      endedAt: null,
    },
  ]);
  await insertRows(trx, 'message', messages);
  const refused = messages.find(({ channel }) => channel === 'email');
  if (refused) await refuse(trx, refused, sent.at);
}

type Person = DemoRegistrations['registrations'][number];
type DemoMessage = Insertable<MessageTable> & { id: string };

function messageTo(
  person: Person,
  about: { id: string; at: Date; hubId: string; switchEventId: string },
): DemoMessage {
  const isEmail = person.contact === 'email';
  return {
    id: randomUUID(),
    hubId: about.hubId,
    kind: 'campaign',
    channel: isEmail ? 'email' : person.phone ? 'phone' : 'in_person',
    state: isEmail ? 'sent' : 'told',
    locale: 'fr',
    toEmail: isEmail ? (person.email ?? null) : null,
    toPhone: person.phone ?? null,
    toName: `${person.firstName} ${person.lastName}`,
    switchEventId: about.switchEventId,
    registrationId: person.id,
    campaignId: about.id,
    details: JSON.stringify(isEmail ? {} : { words: SENT_WORDS }),
    messageId: `<${randomUUID()}@${about.hubId}.switchboard>`,
    attempts: isEmail ? 1 : 0,
    subject: isEmail ? SENT_WORDS.fr.subject : null,
    textBody: isEmail ? SENT_WORDS.fr.text : null,
    createdAt: about.at,
    handledAt: new Date(about.at.getTime() + HOUR_MS / 4),
    ...NOT_SAID,
  };
}

const NOT_SAID = {
  ideaId: null,
  lastError: null,
  htmlBody: null,
  calendarBody: null,
  insteadOf: null,
  handedAt: null,
};

/** The mail server knows nobody of this address: somebody is called instead. */
async function refuse(trx: Trx, message: DemoMessage, at: Date): Promise<void> {
  const { id, registrationId } = message;
  await trx
    .updateTable('message')
    .set({ state: 'failed', lastError: '550 5.1.1 User unknown', subject: null, textBody: null })
    .where('id', '=', id)
    .execute();
  await trx
    .updateTable('registration')
    .set({ emailRefusedAt: at })
    .where('id', '=', registrationId ?? '')
    .execute();
  await insertRows(trx, 'message', [
    {
      ...message,
      ...{
        id: randomUUID(),
        channel: 'in_person',
        state: 'to_tell',
        toEmail: null,
        insteadOf: id,
        attempts: 0,
      },
      details: JSON.stringify({ words: SENT_WORDS }),
      messageId: `<${randomUUID()}@${message.hubId}.switchboard>`,
      ...{ subject: null, textBody: null, handledAt: null },
    },
  ]);
}
