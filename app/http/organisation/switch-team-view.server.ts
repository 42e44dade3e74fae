import type { SwitchTeamView } from '~/components/organisation/switch-team-head';
import type { Ctx } from '~/domain/context';
import { lifeCycleOf } from '~/domain/switches/life-cycle';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { formatDays } from '~/i18n/format-days';
import { formatDay } from '~/i18n/format-time';

const DONE = [
  'cree',
  'copie',
  'enregistre',
  'publie',
  'annule',
  'reporte',
  'reponse',
  'inscriptionsFermees',
  'inscriptionsOuvertes',
  'inscriptionAnnulee',
  'messageSupprime',
] as const;
const REFUSED = [
  'over',
  'over-to-publish',
  'already-published',
  'cancelled',
  'draft',
  'answered',
  'unknown',
] as const;

/** The head of a Switch's team pages, with what has just happened, as the address says it. */
export function switchTeamView(ctx: Ctx, event: SwitchEvent, request: Request): SwitchTeamView {
  const query = new URL(request.url).searchParams;
  return {
    slug: event.slug,
    title: event.title,
    status: event.status,
    state: lifeCycleOf(event, ctx.now),
    postponedFrom: event.postponedFrom && formatDay(ctx.locale, event.zone.timeZone, event.postponedFrom),
    zone: { name: event.zone.name, hue: event.zone.hue },
    days: formatDays(ctx.locale, event.zone.timeZone, event.startsAt, event.endsAt),
    done: DONE.find((each) => each === query.get('fait')),
    refusal: REFUSED.find((each) => each === query.get('refus')),
  };
}
