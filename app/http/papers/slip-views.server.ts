import type { AppLoadContext } from '@remix-run/node';
import type { SlipView } from '~/components/papers/slip-view';
import { qrCode } from '~/documents/qr-code.server';
import type { Ctx } from '~/domain/context';
import { hubOrigin } from '~/domain/hubs/hub-origin.server';
import type { PaperHolder } from '~/domain/papers/read-papers.server';
import { sealToken } from '~/domain/registrations/registration-token';
import { groupShortCode } from '~/domain/registrations/short-code';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { capital } from '~/i18n/capital';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { formatDays, formatHours } from '~/i18n/format-days';
import { formatPhone } from '~/i18n/format-phone';
import { spokenAddress } from '~/i18n/spoken-address';
import { paths } from '~/paths';

const SLIPS_AT_ONCE = 5;

/** Slips in the reader's words. What is said of a Switch is the same for all of its people. */
export async function slipViews(
  { ctx, env }: Pick<AppLoadContext, 'ctx' | 'env'>,
  holders: readonly PaperHolder[],
): Promise<SlipView[]> {
  const origin = await hubOrigin(ctx.db, env, ctx.hub.id);
  const facts = new Map<string, SlipView['facts']>();
  const views: SlipView[] = [];
  for (const [at, holder] of holders.entries()) {
    const { id } = holder.event;
    const own = facts.get(id) ?? factsOf(ctx, holder.event);
    facts.set(id, own);
    views.push({ ...(await slipOf(ctx, holder, { origin, secret: env.secret })), facts: own });
    // Squares take a millisecond or two each: others are served meanwhile.
    if (at % SLIPS_AT_ONCE === 0) await new Promise(setImmediate);
  }
  return views;
}

async function slipOf(
  { locale }: Ctx,
  { registration, event }: PaperHolder,
  { origin, secret }: { origin: string; secret: string },
): Promise<Omit<SlipView, 'facts'>> {
  const { papers, place } = dictionaryOf(locale);
  const text = papers.slip;
  const { id, firstName, lastName, status, shortCode } = registration;
  return {
    id,
    name: `${firstName} ${lastName}`,
    state: event.status === 'cancelled' ? place.switchCancelled : text.states[status],
    title: event.title,
    code: {
      label: text.code,
      value: groupShortCode(shortCode),
      where: fill(text.codeWhere, { address: spokenAddress(origin + paths.code()) }),
    },
    qr: { ...(await qrCode(origin + paths.registration(sealToken(secret, id)))), label: text.qr },
  };
}

function factsOf({ locale, hub }: Ctx, event: SwitchEvent): SlipView['facts'] {
  const words = dictionaryOf(locale);
  const text = words.papers.slip;
  const { venue, zone, startsAt, endsAt } = event;
  const isLocalTime = hub.zones.some(({ timeZone }) => timeZone !== zone.timeZone);
  const facts = [
    {
      label: text.when,
      lines: [
        capital(formatDays(locale, zone.timeZone, startsAt, endsAt)),
        capital(formatHours(locale, zone.timeZone, startsAt, endsAt)),
        isLocalTime ? fill(words.switches.facts.local, { zone: zone.name }) : '',
      ],
    },
    {
      label: text.where,
      lines: [venue.name, venue.address, `${venue.postalCode} ${venue.communeName}`],
    },
    { label: text.access, lines: venue.accessInformation.split('\n') },
    { label: text.onSite, lines: [venue.accessItems.map((item) => words.venues.items[item]).join(', ')] },
    {
      label: text.call,
      lines: [[event.contactName, formatPhone(event.contactPhone)].filter(Boolean).join(', ')],
    },
  ];
  return facts
    .map(({ label, lines }) => ({ label, lines: lines.map((line) => line.trim()).filter(Boolean) }))
    .filter(({ lines }) => lines.length > 0);
}
