import { type PersonRow, selectPeople } from '~db/queries/registrations-bulk';
import { selectFittingIds } from '~db/queries/registrations-table';
import type { Ctx } from '../../context';
import { can } from '../../people/can';
import type { SwitchEvent } from '../../switches/switch-event';
import { thingOfSwitch } from '../../switches/thing-of-switch';
import type { RegistrationAsk } from '../listed-registration';
import { MOST_AT_ONCE } from './bulk-act';

/** Who was ticked, or everybody that a filter finds. */
export type Choice = { ids: readonly string[] } | { all: RegistrationAsk };

/** The chosen people of a Switch in order of arrival, at most MOST_AT_ONCE; undefined for who may not see them. */
export async function choosePeople(
  ctx: Ctx,
  event: SwitchEvent,
  choice: Choice,
): Promise<PersonRow[] | undefined> {
  if (!can(ctx.viewer, 'see-registrations', thingOfSwitch(event))) return undefined;
  if ('ids' in choice) return selectPeople(ctx.db, event.id, choice.ids.slice(0, MOST_AT_ONCE));
  const { by: _by, descending: _descending, ...filters } = choice.all;
  const found = await selectFittingIds(ctx.db, { ...filters, switchEventId: event.id }, MOST_AT_ONCE);
  return selectPeople(ctx.db, event.id, found);
}
