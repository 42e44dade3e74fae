import type { Ctx } from '~/domain/context';
import { needKindsAmong } from '~/domain/needs/need-kinds';
import type { MyData } from '~/domain/registrations/my-data/my-data';
import { groupShortCode } from '~/domain/registrations/short-code';
import { fill } from '~/i18n/fill';
import { formatPhone } from '~/i18n/format-phone';
import { formatDayAndHour } from '~/i18n/format-time';
import type { Dictionary } from '~/i18n/fr';
import { needsInWords } from '~/i18n/needs-in-words';
import type { HeldFact } from './my-data-view';

type Reader = Pick<Ctx, 'hub' | 'locale'> & { words: Dictionary };

/** What is held of the person themselves, a line each; what is not there is said to be nothing. */
export function registrationFacts({ hub, locale, words }: Reader, data: MyData): HeldFact[] {
  const { registration, event, workTable } = data;
  const { facts: text, statuses, nothing } = words.myData;
  const { yes, no } = words.forms;
  const when = (at: Date) => formatDayAndHour(locale, event.zone.timeZone, at);
  const type = hub.stakeholderTypes.find(({ slug }) => slug === registration.stakeholderType);
  const needs = needsInWords(words, needKindsAmong(registration.needKinds), registration.accessNeeds ?? '');
  const consentAt = registration.accessNeedsConsentAt;
  const guardian = [registration.guardianName, phoneOf(registration.guardianPhone)];
  const facts: [string, string][] = [
    [text.name, `${registration.firstName} ${registration.lastName}`.trim()],
    [text.type, type?.label[locale] ?? registration.stakeholderType],
    [text.organization, registration.organization],
    [text.status, statuses[registration.status]],
    [text.email, emailOf(text.emailRefused, registration)],
    [text.phone, phoneOf(registration.phone)],
    [text.needs, needs],
    ...(consentAt ? [[text.needsConsent, when(consentAt)] as [string, string]] : []),
    [text.minor, registration.isMinor ? yes : no],
    ...(registration.isMinor
      ? [[text.guardian, guardian.filter(Boolean).join(', ')] as [string, string]]
      : []),
    [text.photo, registration.photoRights ? yes : no],
    [text.later, registration.laterContact ? text.laterYes : no],
    [text.note, registration.privateNote],
    ...(registration.seatReason ? [[text.seatReason, registration.seatReason] as [string, string]] : []),
    [text.table, workTable ? fill(text.tableOf, workTable) : ''],
    [text.code, groupShortCode(registration.shortCode)],
    [text.survey, registration.surveyAnswered ? text.surveyYes : text.surveyNo],
  ];
  return facts.map(([label, value]) => ({ label, value: value || nothing }));
}

/** How they came to be registered, with whom, and what was agreed to for them. */
export function originFacts({ locale, words }: Reader, data: MyData): HeldFact[] {
  const { registration, event, origin, party } = data;
  const { facts: text, by, consents, languages, nothing } = words.myData;
  const when = (at: Date) => formatDayAndHour(locale, event.zone.timeZone, at);
  const companion = [registration.companionName, phoneOf(registration.companionPhone)];
  const others = party.filter(({ id }) => id !== registration.id);
  const facts: [string, string][] = [
    [text.registeredOn, when(registration.createdAt)],
    [
      text.by,
      registration.walkIn ? text.walkIn : fill(by[origin.by], { name: origin.organizationName ?? '' }),
    ],
    ...(origin.consentKind && origin.consentAt
      ? [
          [text.consent, fill(consents[origin.consentKind], { when: when(origin.consentAt) })] as [
            string,
            string,
          ],
        ]
      : []),
    [text.companion, companion.filter(Boolean).join(', ')],
    [text.party, others.map(({ firstName, lastName }) => `${firstName} ${lastName}`).join(', ')],
    [text.language, languages[origin.locale]],
  ];
  return facts.map(([label, value]) => ({ label, value: value || nothing }));
}

function emailOf(
  refused: string,
  { email, emailRefusedAt }: { email: string | null; emailRefusedAt: Date | null },
) {
  return email && emailRefusedAt ? fill(refused, { email }) : (email ?? '');
}

function phoneOf(phone: string | null): string {
  return phone ? formatPhone(phone) : '';
}
