import type { Ctx } from '../../context';
import type { Zone } from '../../hubs/hub';
import { localFields } from './local-moment';
import { emptySession, PLAIN_FIELDS, type SwitchForm } from './switch-form';

const USUAL_CAPACITY = 40;

/**
 * A new Switch before anything is typed: registering opens now and closes the day before (left empty),
 * forty places, the hub's phone.
 * @param zones those this person organises; the only one is chosen already
 */
export function blankSwitchForm(ctx: Pick<Ctx, 'hub' | 'now'>, zones: readonly Zone[]): SwitchForm {
  const [only, another] = zones;
  const zone = another ? undefined : only;
  const opens = localFields(zone?.timeZone ?? ctx.hub.timeZone, ctx.now);
  const empty = Object.fromEntries(PLAIN_FIELDS.map((field) => [field, ''])) as Pick<
    SwitchForm,
    (typeof PLAIN_FIELDS)[number]
  >;
  return {
    ...empty,
    zone: zone?.slug ?? '',
    sessions: [emptySession],
    capacity: String(USUAL_CAPACITY),
    seats: Object.fromEntries(
      ctx.hub.stakeholderTypes.map(({ slug }) => [slug, { reserved: '', maximum: '' }]),
    ),
    releases: [],
    opensDay: opens.day,
    opensHour: opens.hour,
    audiences: [],
    accessItems: [],
    contactPhone: ctx.hub.contactPhone,
    tellAnyway: '',
  };
}
