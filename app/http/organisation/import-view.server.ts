import { randomUUID } from 'node:crypto';
import type { ImportView } from '~/components/people/import-view';
import type { Ctx } from '~/domain/context';
import {
  type ColumnUse,
  IMPORT_FIELDS,
  looksLikeHead,
  recogniseColumns,
} from '~/domain/registrations/importing/import-columns';
import type { ImportPerson } from '~/domain/registrations/importing/import-person';
import { previewImport } from '~/domain/registrations/importing/preview-import.server';
import { readPeople } from '~/domain/registrations/importing/read-people';
import type { FileRow } from '~/domain/registrations/importing/read-rows.server';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { isUuid } from '~/domain/uuid';
import { formatPhone } from '~/i18n/format-phone';

const LONGEST_EXAMPLE = 40;

export interface ReadImport {
  view: ImportView;
  people: ImportPerson[];
}

/** A file with what its form says of it, as the page shows it, and the people to import. Undefined for who may not. */
export async function importView(
  ctx: Ctx,
  event: SwitchEvent,
  rows: readonly FileRow[],
  file: { text: string; name: string },
  sent: FormData,
): Promise<ReadImport | undefined> {
  // The form says it once it has been shown; before, the first line does.
  const isChecked = sent.get('verifie') === 'oui';
  const head = rows[0]?.cells ?? [];
  const hasHead = isChecked ? sent.get('titres') === 'oui' : looksLikeHead(head);
  const columns = columnsOf(rows, hasHead, isChecked ? sent : undefined);
  const uses = columns.map(({ use }) => use);
  const usualType = String(sent.get('typeHabituel') ?? '');
  const skipsKnown = sent.get('laisser') === 'oui';
  const types = ctx.hub.stakeholderTypes;
  const lines = hasHead ? rows.slice(1) : rows;
  const { people, problems } = readPeople(lines, { columns: uses, types, usualType, locale: 'fr' });
  const preview = await previewImport(ctx, event, problems.length > 0 ? [] : people, skipsKnown);
  if (!preview) return undefined;
  const formId = String(sent.get('formulaire') ?? '');
  const labels = new Map(types.map(({ slug, label }) => [slug, label[ctx.locale]]));
  return {
    people,
    view: {
      text: file.text,
      fileName: file.name,
      formId: isUuid(formId) ? formId : randomUUID(),
      hasHead,
      columns,
      usualType,
      skipsKnown,
      tells: sent.get('prevenir') === 'oui',
      missing: (['firstName', 'lastName'] as const).filter((field) => !uses.includes(field)),
      problems: [...problems, ...preview.problems],
      added: preview.added.length,
      confirmed: preview.confirmed,
      waiting: preview.waiting,
      left: preview.left.map(nameOf),
      alike: preview.alike.map(nameOf),
      first: preview.first.map(({ person, isSeated }) => ({
        line: person.line,
        name: nameOf(person),
        type: labels.get(person.stakeholderType) ?? '',
        contact: contactOf(person),
        isSeated,
      })),
      closed: preview.closed,
    },
  };
}

/** @param chosen the form, once somebody has seen what was recognised */
function columnsOf(rows: readonly FileRow[], hasHead: boolean, chosen: FormData | undefined) {
  const width = Math.max(...rows.slice(0, 50).map(({ cells }) => cells.length));
  const head = Array.from({ length: width }, (_, at) => (hasHead ? (rows[0]?.cells[at] ?? '').trim() : ''));
  const recognised = recogniseColumns(head);
  const lines = hasHead ? rows.slice(1) : rows;
  const taken = new Set<ColumnUse>();
  return head.map((title, at) => {
    const asked = chosen?.get(`colonne[${at}]`);
    const found = recognised[at] ?? '';
    const wanted =
      asked === null || asked === undefined ? found : (IMPORT_FIELDS.find((field) => field === asked) ?? '');
    // Two columns for one field: the first of them counts, and the page shows that.
    const use: ColumnUse = taken.has(wanted) ? '' : wanted;
    if (use) taken.add(use);
    const example = lines.find(({ cells }) => cells[at]?.trim())?.cells[at]?.trim() ?? '';
    return { title, use, example: use === 'needs' ? '' : example.slice(0, LONGEST_EXAMPLE) };
  });
}

function nameOf({ firstName, lastName }: ImportPerson): string {
  return `${firstName} ${lastName}`;
}

function contactOf({ contact, phone }: ImportPerson): string {
  const email = contact.contact === 'email' ? contact.email : '';
  return [email, formatPhone(phone ?? '')].filter(Boolean).join(', ');
}
