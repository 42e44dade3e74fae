import { isUnanswered } from '~/domain/registrations/is-unanswered';
import { type RegistrationPage, registrationPage } from '~/domain/registrations/registration-page.server';
import { sealToken } from '~/domain/registrations/registration-token';
import { sealSurveyToken } from '~/domain/survey/survey-token';
import { isUuid } from '~/domain/uuid';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { formatDays } from '~/i18n/format-days';
import { paths } from '~/paths';
import type { Letter } from '~emails/letter';
import { registrationAgain } from '~emails/letters/registration-again';
import { registrationCancelled } from '~emails/letters/registration-cancelled';
import { registrationConfirmed } from '~emails/letters/registration-confirmed';
import { registrationPromoted } from '~emails/letters/registration-promoted';
import { registrationWaitlisted, type WaitlistedProps } from '~emails/letters/registration-waitlisted';
import { reminder } from '~emails/letters/reminder';
import { switchCancelled } from '~emails/letters/switch-cancelled';
import { switchChanged } from '~emails/letters/switch-changed';
import { switchPostponed } from '~emails/letters/switch-postponed';
import { thanks } from '~emails/letters/thanks';
import type { PlaceProps } from '~emails/place-facts';
import { changedInWords } from './changed-in-words';
import { inOwnWords } from './in-own-words';
import { invitationOf } from './invitation-of.server';
import type { MessageRoom } from './message-room.server';
import { placeProps } from './place-props.server';
import type { Draft } from './rendered-message';
import { rideLetter } from './ride-letter.server';

/** Undefined where the registration is gone or erased. */
export async function draftRegistration(room: MessageRoom): Promise<Draft | undefined> {
  const { ctx, row } = room;
  const about = row.registrationId ?? (isUuid(row.details.echo) ? row.details.echo : undefined);
  const page = about ? await registrationPage(ctx, about) : undefined;
  if (!page || page.registration.erasedAt) return undefined;
  const calendar = invitationOf(room, page);
  const props = { ...placeProps(room, page), withCalendar: calendar !== undefined };
  const letter = inOwnWords(letterOf(room, page, props), row.details, ctx.locale);
  return { letter, frame: props.frame, calendar };
}

function letterOf(room: MessageRoom, page: RegistrationPage, props: PlaceProps): Letter {
  const { ctx, row } = room;
  const { kind, details } = row;
  const news = rideLetter(room, props);
  if (news) return news;
  switch (kind) {
    case 'registration-confirmed':
      return registrationConfirmed(props);
    case 'registration-promoted':
      return registrationPromoted(props);
    case 'registration-waitlisted':
      return registrationWaitlisted({ ...props, wait: waitOf(room, page) });
    case 'registration-cancelled':
      return registrationCancelled(props);
    case 'registration-again':
      return registrationAgain({ ...props, status: page.registration.status, asked: askedBy(details) });
    case 'switch-changed':
      return switchChanged({ ...props, ...changedInWords(ctx.locale, details) });
    case 'reminder': {
      const { startsAt, endsAt, zone } = page.event;
      return reminder({ ...props, days: formatDays(ctx.locale, zone.timeZone, startsAt, endsAt) });
    }
    case 'thanks': {
      const token = sealSurveyToken(room.settings.secret, page.registration.id);
      const surveyUrl = room.origin + paths.survey(token);
      return thanks({ ...props, surveyUrl, wasSeen: details.wasSeen === true });
    }
    case 'switch-postponed':
    case 'postpone-unanswered':
      return switchPostponed({ ...props, ...changedInWords(ctx.locale, details), ...askedOf(room, page) });
    default:
      return switchCancelled({
        ...props,
        reason: String(details.reason ?? page.event.cancellationReason ?? ''),
        othersUrl: room.origin + paths.switches(),
      });
  }
}

function askedBy({ asked }: MessageRoom['row']['details']) {
  return ASKED.find((each) => each === asked) ?? 'register';
}

const ASKED = ['cancel', 'change', 'erase'] as const;

/** Whether this person is to say if they keep their place, and where they say yes. */
function askedOf({ origin, settings }: MessageRoom, { registration }: RegistrationPage) {
  return {
    asks: isUnanswered(registration),
    waits: registration.status === 'waitlisted',
    keepUrl: origin + paths.askAtPlace(sealToken(settings.secret, registration.id), 'keep'),
  };
}

/** Null once they no longer wait. */
function waitOf({ ctx }: MessageRoom, { registration, wait }: RegistrationPage): WaitlistedProps['wait'] {
  const type = ctx.hub.stakeholderTypes.find(({ slug }) => slug === registration.stakeholderType);
  const label = type?.label[ctx.locale] ?? registration.stakeholderType;
  const { reasons } = dictionaryOf(ctx.locale).place;
  return wait && { position: wait.position, reason: fill(reasons[wait.reason], { type: label }) };
}
