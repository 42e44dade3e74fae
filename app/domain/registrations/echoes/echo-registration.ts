import type { EchoRow } from '~db/queries/registration-echoes';
import type { RegistrationRow } from '~db/queries/registrations-read';

/** An echo as if it were the registration that its form asked for: only what that form typed stands in it. */
export function echoRegistration(echo: EchoRow): RegistrationRow {
  const { id, hubId, switchEventId, status, arrival, shortCode, createdAt, surveyAnswered, locale } = echo;
  const { confirmedAt, cancelledAt, askedAt, keptAt, erasedAt } = echo;
  const person = { ...NOBODY, ...(echo.person as Partial<typeof NOBODY>) };
  return {
    ...ALONE,
    ...person,
    // JSON knows no dates.
    accessNeedsConsentAt: person.accessNeedsConsentAt ? new Date(person.accessNeedsConsentAt) : null,
    ...{
      id,
      partyId: id,
      hubId,
      switchEventId,
      status,
      arrival,
      shortCode,
      createdAt,
      surveyAnswered,
      locale,
    },
    ...{ confirmedAt, cancelledAt, askedAt, keptAt, erasedAt },
    emailIsOwn: person.contact === 'email',
  };
}

const NOBODY = {
  firstName: '',
  lastName: '',
  stakeholderType: '',
  organization: '',
  contact: 'none' as RegistrationRow['contact'],
  email: null as string | null,
  phone: null as string | null,
  accessNeeds: null as string | null,
  needKinds: [] as string[],
  accessNeedsConsentAt: null as string | null,
  laterContact: false,
  isMinor: false,
  guardianName: '',
  guardianPhone: null as string | null,
  photoRights: false,
};

/** What only the team or the door writes, and what only a group has. */
const ALONE = {
  version: 1,
  workTableId: null,
  seatReason: null,
  privateNote: '',
  emailRefusedAt: null,
  mergedInto: null,
  walkIn: false,
  forWhom: 'self' as const,
  partialOk: false,
  companionName: '',
  companionPhone: '',
  organizationId: null,
};
