import type { AudiencePerson } from '~db/queries/campaign-people';
import type { Locale } from '../../context';
import type { OwnWords } from '../own-words';
import { isPersonal } from './variables';

/** One message of a campaign: to one person, or to several who share an address. */
export interface CampaignRecipient {
  channel: 'email' | 'phone' | 'in_person';
  locale: Locale;
  people: readonly [AudiencePerson, ...AudiencePerson[]];
}

/** True where the words say the same to everybody. */
export function areShared(words: OwnWords): boolean {
  return !Object.values(words).some(({ subject, text }) => isPersonal(subject) || isPersonal(text));
}

/**
 * Who gets a message each, in order. People who share an address get one e-mail between them where the words say
 * nothing personal, else one each. Everybody else is told one by one: by phone, or through whoever accompanies them.
 * Whose address was refused is called, not written to.
 */
export function groupRecipients(
  people: readonly AudiencePerson[],
  { shares }: { shares: boolean },
): CampaignRecipient[] {
  const byAddress = new Map<string, AudiencePerson[]>();
  const groups: AudiencePerson[][] = [];
  for (const person of people) {
    const key =
      shares && channelOf(person) === 'email' ? `${person.email?.toLowerCase()} ${person.locale}` : '';
    const mates = byAddress.get(key);
    if (mates) {
      mates.push(person);
      continue;
    }
    const group = [person];
    groups.push(group);
    if (key !== '') byAddress.set(key, group);
  }
  return groups.flatMap(([first, ...others]) =>
    first ? [{ channel: channelOf(first), locale: first.locale, people: [first, ...others] }] : [],
  );
}

function channelOf({ contact, email, phone, emailRefusedAt }: AudiencePerson): CampaignRecipient['channel'] {
  if (contact === 'email' && email && !emailRefusedAt) return 'email';
  return phone ? 'phone' : 'in_person';
}

/** What is said before anything is sent: how many people, and how each is reached. */
export interface CampaignCount {
  people: number;
  emails: number;
  phone: number;
  inPerson: number;
  /** Of those to call or meet, whose address was refused before. */
  refused: number;
  /** People who share an address with somebody else among them, and whether they get one e-mail between them. */
  sharing: number;
  shares: boolean;
  /** How many read English, by e-mail. */
  english: number;
}

export function countRecipients(
  recipients: readonly CampaignRecipient[],
  { shares }: { shares: boolean },
): CampaignCount {
  const of = (channel: CampaignRecipient['channel']) => recipients.filter((each) => each.channel === channel);
  const emails = of('email');
  const sum = (some: readonly CampaignRecipient[]) =>
    some.reduce((all, { people }) => all + people.length, 0);
  return {
    people: sum(recipients),
    emails: emails.length,
    phone: of('phone').length,
    inPerson: of('in_person').length,
    refused: recipients.filter(({ people }) => people[0].emailRefusedAt !== null).length,
    sharing: countSharing(emails.flatMap(({ people }) => people)),
    shares,
    english: recipients.filter(({ locale }) => locale === 'en').length,
  };
}

function countSharing(people: readonly AudiencePerson[]): number {
  const perAddress = new Map<string, number>();
  for (const { email } of people) {
    const address = email?.toLowerCase() ?? '';
    perAddress.set(address, (perAddress.get(address) ?? 0) + 1);
  }
  return [...perAddress.values()].filter((count) => count > 1).reduce((sum, count) => sum + count, 0);
}
