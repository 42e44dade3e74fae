import type { Ctx } from '~/domain/context';
import { postponeAnswers } from '~/domain/switches/postponing/postpone-answers.server';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { formatPhone } from '~/i18n/format-phone';
import { formatDayAndHour } from '~/i18n/format-time';
import { formOptions } from './switch-form-options.server';
import { switchTeamView } from './switch-team-view.server';

/** What the page that postpones a Switch shows: who answered already, and what else would move. */
export async function postponeView(ctx: Ctx, event: SwitchEvent, request: Request) {
  const { timeZone } = event.zone;
  const answers = await postponeAnswers(ctx, event);
  const { stakeholderTypes } = formOptions(ctx);
  return {
    page: { title: `${dictionaryOf(ctx.locale).lifeCycle.postponing.title} – ${event.title}` },
    team: switchTeamView(ctx, event, request),
    typeLabels: Object.fromEntries(stakeholderTypes.map(({ slug, label }) => [slug, label])),
    mayPostpone: event.status === 'published' && ctx.now < event.endsAt,
    follows: {
      opening: ctx.now < event.registrationOpensAt,
      releases: event.releaseAt !== null && ctx.now < event.releaseAt,
    },
    answers: answers && {
      ...answers,
      callsFrom: formatDayAndHour(ctx.locale, timeZone, answers.callsFrom),
      people: answers.people.map(
        ({ id, firstName, lastName, contact, email, phone, companionName, companionPhone }) => ({
          id,
          name: `${firstName} ${lastName}`,
          contact,
          email: email ?? '',
          phone: phone ? formatPhone(phone) : '',
          companion: companionName ?? '',
          companionPhone: companionPhone ?? '',
        }),
      ),
    },
  };
}
