import { data, redirect } from '@remix-run/node';
import type { LikeView, PairView } from '~/components/people/duplicate-pair';
import type { Ctx } from '~/domain/context';
import type { DuplicatePage, LikeRow } from '~/domain/registrations/duplicates/duplicate-pages.server';
import { MERGE_FIELDS, type MergeChoice } from '~/domain/registrations/duplicates/merge-choice';
import { mergeRegistrations } from '~/domain/registrations/duplicates/merge-registrations.server';
import { tellApart } from '~/domain/registrations/duplicates/tell-apart.server';
import { registrationPage } from '~/domain/registrations/registration-page.server';
import { restoreRegistration } from '~/domain/registrations/restore-registration.server';
import { groupShortCode } from '~/domain/registrations/short-code';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { isUuid } from '~/domain/uuid';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { formatPhone } from '~/i18n/format-phone';
import { formatDayAndHour } from '~/i18n/format-time';
import type { fr } from '~/i18n/fr';
import { paths } from '~/paths';
import { CONFLICT } from './switch-answer';

export interface DuplicatesAnswer {
  refusal?: keyof typeof fr.files.duplicates.refused;
  /** What was chosen, by field. */
  sent?: Record<string, string>;
}

/** `intent=merge`, `apart` or `separate`; each leads back to the page, which says what was done. */
export async function answerDuplicates(ctx: Ctx, event: SwitchEvent, sent: FormData) {
  const result = await carryOut(ctx, event, sent);
  if (result.ok) return redirect(`${paths.duplicates(event.slug)}?fait=${result.said}`, 303);
  const chosen = Object.fromEntries([...sent].map(([name, value]) => [name, String(value)]));
  return data<DuplicatesAnswer>({ refusal: result.reason, sent: chosen }, { status: CONFLICT });
}

type Answer =
  | { ok: true; said: keyof typeof fr.files.duplicates.done }
  | { ok: false; reason: NonNullable<DuplicatesAnswer['refusal']> };

async function carryOut(ctx: Ctx, event: SwitchEvent, sent: FormData): Promise<Answer> {
  const id = (name: string) => String(sent.get(name) ?? '');
  const intent = sent.get('intent');
  if (intent === 'separate') return separate(ctx, event, id('registration'));
  const [first, second] = [id('first'), id('second')];
  if (!isUuid(first) || !isUuid(second)) throw data(null, { status: 404 });
  if (intent === 'apart') {
    const told = await tellApart(ctx, event.id, [first, second]);
    return told.ok ? { ok: true, said: 'distinctes' } : told;
  }
  const version = (name: string) => Number(sent.get(name));
  const isSecond = id('stays') === second;
  const keptId = isSecond ? second : first;
  const [one, two] = [version('firstVersion'), version('secondVersion')];
  const merged = await mergeRegistrations(ctx, {
    switchEventId: event.id,
    keptId,
    otherId: isSecond ? first : second,
    // What is the same in both is not asked: it is as it stands in the one that stays.
    choice: Object.fromEntries(
      MERGE_FIELDS.map((field) => [field, id(field) === '' || id(field) === keptId ? 'kept' : 'other']),
    ) as MergeChoice,
    seen: isSecond ? { kept: two, other: one } : { kept: one, other: two },
  });
  return merged.ok ? { ok: true, said: 'reunies' } : merged;
}

async function separate(ctx: Ctx, event: SwitchEvent, id: string): Promise<Answer> {
  const found = isUuid(id) ? await registrationPage(ctx, id) : undefined;
  if (found?.event.id !== event.id) throw data(null, { status: 404 });
  const restored = await restoreRegistration(ctx, id);
  return restored.ok ? { ok: true, said: 'separees' } : restored;
}

/** A pair as the page shows it. `waitlisted` is how many people wait for a seat. */
export function pairView(
  ctx: Ctx,
  event: SwitchEvent,
  { first, second, likeness }: DuplicatePage['pairs'][number],
  waitlisted: number,
): PairView {
  const both = waitlisted > 0 ? 'bothWaited' : 'both';
  const seated = [first, second].filter(({ status }) => status === 'confirmed');
  return {
    first: likeView(ctx, event, first),
    second: likeView(ctx, event, second),
    likeness,
    seat: seated.length === 2 ? both : seated.length === 1 ? 'one' : 'none',
    proposed: (seated[0] ?? first).id,
  };
}

function likeView(ctx: Ctx, event: SwitchEvent, row: LikeRow): LikeView {
  const { organisation, files } = dictionaryOf(ctx.locale);
  const type = ctx.hub.stakeholderTypes.find(({ slug }) => slug === row.stakeholderType);
  const contact = [row.email, formatPhone(row.phone ?? '')].filter(Boolean).join(', ');
  return {
    id: row.id,
    version: row.version,
    name: `${row.firstName} ${row.lastName}`,
    code: groupShortCode(row.shortCode),
    status: organisation.people.statuses[row.status],
    companion: row.companionName,
    registeredAt: formatDayAndHour(ctx.locale, event.zone.timeZone, row.createdAt),
    fields: {
      firstName: row.firstName,
      lastName: row.lastName,
      stakeholderType: type?.label[ctx.locale] ?? row.stakeholderType,
      organization: row.organization,
      contact: contact || files.duplicates.noContact,
      table: row.tableNumber === null ? '' : String(row.tableNumber),
    },
  };
}
