import { data, redirect } from '@remix-run/node';
import type { ImportView, ListedImport, UndoView } from '~/components/people/import-view';
import type { Ctx } from '~/domain/context';
import { decodeText } from '~/domain/registrations/importing/decode-text';
import { importOfForm, listImports, previewUndo } from '~/domain/registrations/importing/import-pages.server';
import { importRegistrations } from '~/domain/registrations/importing/import-registrations.server';
import { readRows } from '~/domain/registrations/importing/read-rows.server';
import { undoImport } from '~/domain/registrations/importing/undo-import.server';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { isUuid } from '~/domain/uuid';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { formatDayAndHour } from '~/i18n/format-time';
import { paths } from '~/paths';
import type { Upload } from '../read-upload.server';
import { importView, type ReadImport } from './import-view.server';
import { CONFLICT, INVALID } from './switch-answer';

export interface ImportAnswer {
  view?: ImportView | undefined;
  undo?: UndoView | undefined;
  /** Why nothing was read, or done. */
  refusal?: 'empty' | 'too-long' | 'not-a-table' | 'changed' | 'too-late' | 'over' | undefined;
  /** What was pasted and could not be read. */
  text?: string;
}

/** `intent=lire` shows what a file holds, `importer` imports it, `annuler` takes an import back. */
export async function answerImport(ctx: Ctx, event: SwitchEvent, { form, file }: Upload) {
  if (form.get('intent') === 'annuler') return answerUndo(ctx, event, form);
  const isImporting = form.get('intent') === 'importer';
  // Its people are there by now, and would stand in their own way.
  const before = isImporting
    ? await importOfForm(ctx, event, String(form.get('formulaire') ?? ''))
    : undefined;
  if (before) return seeImport(event, before);
  const text = file ? decodeText(file.bytes) : String(form.get('texte') ?? '');
  const name = file?.name ?? String(form.get('nom') ?? '').slice(0, 200);
  const rows = readRows(text);
  if (!rows.ok)
    return data<ImportAnswer>({ refusal: rows.reason, text: file ? '' : text }, { status: INVALID });
  const read = await importView(ctx, event, rows.value, { text, name }, form);
  if (!read) throw data(null, { status: 403 });
  const isRefused = read.view.problems.length > 0 || read.view.missing.length > 0;
  if (isRefused) return data<ImportAnswer>({ view: read.view }, { status: INVALID });
  if (!isImporting) return data<ImportAnswer>({ view: read.view });
  return carryOut(ctx, event, read);
}

function seeImport(event: SwitchEvent, importId: string) {
  return redirect(`${paths.importRegistrations(event.slug)}?fait=${importId}`, 303);
}

async function carryOut(ctx: Ctx, event: SwitchEvent, { view, people }: ReadImport) {
  const { skipsKnown, tells, fileName, formId } = view;
  const importing = { switchEventId: event.id, people, skipsKnown, tells, fileName, formId };
  const done = await importRegistrations(ctx, importing);
  if (done.ok) return seeImport(event, done.value.importId);
  if (done.reason === 'unknown') throw data(null, { status: 403 });
  return data<ImportAnswer>(
    { view, refusal: done.reason === 'changed' ? 'changed' : undefined },
    { status: CONFLICT },
  );
}

async function answerUndo(ctx: Ctx, event: SwitchEvent, form: FormData) {
  const id = String(form.get('import') ?? '');
  const found = isUuid(id) ? await previewUndo(ctx, event, id) : undefined;
  if (!found) throw data(null, { status: 404 });
  const nameOf = (person: { firstName: string; lastName: string }) =>
    `${person.firstName} ${person.lastName}`;
  if (form.get('confirmed') !== 'yes')
    return data<ImportAnswer>({
      undo: {
        id,
        name: found.fileName || dictionaryOf(ctx.locale).files.importing.pasted,
        removed: found.unheard.length,
        told: found.told.map(nameOf),
        kept: found.kept.map(nameOf),
      },
    });
  const undone = await undoImport(ctx, event.id, id);
  if (undone.ok) return redirect(`${paths.importRegistrations(event.slug)}?annule=${id}`, 303);
  if (undone.reason === 'unknown') throw data(null, { status: 404 });
  return data<ImportAnswer>({ refusal: undone.reason }, { status: CONFLICT });
}

/** The imports of a Switch as its page lists them; undefined for who may not see its people. */
export async function listedImports(ctx: Ctx, event: SwitchEvent): Promise<ListedImport[] | undefined> {
  const { pasted } = dictionaryOf(ctx.locale).files.importing;
  const imports = await listImports(ctx, event);
  return imports?.map(({ id, fileName, createdAt, confirmed, waiting, undoneAt, mayUndo }) => ({
    id,
    name: fileName || pasted,
    day: formatDayAndHour(ctx.locale, event.zone.timeZone, createdAt),
    confirmed,
    waiting,
    isUndone: undoneAt !== null,
    mayUndo,
  }));
}
