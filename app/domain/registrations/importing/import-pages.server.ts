import { selectImportByForm, selectImportedPeople, selectImports } from '~db/queries/registration-imports';
import type { Ctx } from '../../context';
import { can } from '../../people/can';
import type { SwitchEvent } from '../../switches/switch-event';
import { thingOfSwitch } from '../../switches/thing-of-switch';
import { isUuid } from '../../uuid';
import { sortImported } from './sort-imported';
import { undoableUntil } from './undo-import.server';

/** The imports of a Switch, the latest first; undefined for whoever may not see its people. */
export async function listImports(ctx: Ctx, event: SwitchEvent) {
  if (!can(ctx.viewer, 'see-registrations', thingOfSwitch(event))) return undefined;
  const imports = await selectImports(ctx.db, event.id);
  return imports.map((each) => ({
    ...each,
    mayUndo: each.undoneAt === null && ctx.now < undoableUntil(each.createdAt) && ctx.now < event.endsAt,
  }));
}

/** What undoing an import would do to whom; undefined where it is none of this Switch. */
export async function previewUndo(ctx: Ctx, event: SwitchEvent, importId: string) {
  const imports = (await listImports(ctx, event)) ?? [];
  const found = imports.find(({ id }) => id === importId);
  return found && { ...found, ...sortImported(await selectImportedPeople(ctx.db, importId)) };
}

/** The import that this very form has made already: the second click of two. Undefined also for whoever may not know. */
export async function importOfForm(
  ctx: Ctx,
  event: SwitchEvent,
  formId: string,
): Promise<string | undefined> {
  if (!can(ctx.viewer, 'see-registrations', thingOfSwitch(event)) || !isUuid(formId)) return undefined;
  return selectImportByForm(ctx.db, event.id, formId);
}
