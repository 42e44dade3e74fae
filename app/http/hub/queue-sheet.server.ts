import { data } from '@remix-run/node';
import type { Ctx } from '~/domain/context';
import type { PriorityAudience } from '~/domain/priority-audiences';
import { readQueueQuery } from '~/domain/triage/queue-query';
import { type ExportRow, readQueueFile } from '~/domain/triage/read-queue.server';
import { columnName, formName, wordingOf } from '~/domain/vocabulary/vocabulary';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { localDay } from '~/i18n/format-time';

type Column = readonly [string, (row: ExportRow) => string];

/** The view as rows of a file. How authors are reached is in it only where the address asks: `contacts=oui`. */
export async function queueSheet(ctx: Ctx, search: URLSearchParams) {
  const rows = await readQueueFile(ctx, readQueueQuery(search));
  if (!rows) throw data(null, { status: 403 });
  const columns = [...columnsOf(ctx), ...(search.get('contacts') === 'oui' ? contactColumns(ctx) : [])];
  return {
    name: dictionaryOf(ctx.locale).triageQueue.title,
    head: columns.map(([title]) => title),
    rows: rows.map((row) => columns.map(([, cell]) => cell(row))),
  };
}

function columnsOf({ hub, locale }: Ctx): Column[] {
  const words = dictionaryOf(locale);
  const text = words.triageQueue.files.columns;
  const wording = wordingOf(hub, locale);
  const speakers = new Map(hub.stakeholderTypes.map(({ slug, label }) => [slug, label[locale]]));
  const audience = (slug: string) => words.switches.audiences[slug as PriorityAudience] ?? slug;
  const day = (at: Date | null) => (at ? localDay(hub.timeZone, at) : '');
  return [
    [text.number, (row) => String(row.number)],
    [text.title, (row) => row.title],
    [text.description, (row) => row.description],
    [text.statedNeed, (row) => row.statedNeed],
    [text.column, (row) => columnName(wording, row.boardColumn)],
    [text.form, (row) => formName(wording, row.form)],
    [text.speaker, (row) => speakers.get(row.speakerType) ?? row.speakerType],
    [text.audiences, (row) => row.audiences.map(audience).join(', ')],
    [text.topics, (row) => row.topics.join(', ')],
    [text.zone, (row) => row.zoneName],
    [text.switchEvent, (row) => row.switchTitle],
    [text.proposedOn, (row) => day(row.createdAt)],
    [text.supports, (row) => String(row.supportCount)],
    [text.assignee, (row) => row.assignee ?? ''],
    [text.reason, (row) => row.decisionReason ?? ''],
    [text.decidedOn, (row) => day(row.decidedAt)],
  ];
}

function contactColumns({ locale }: Ctx): Column[] {
  const { triageQueue, authorContact: told } = dictionaryOf(locale);
  const ways = { ...told.channels, mediator: told.table.mediator, none: told.table.none };
  const text = triageQueue.files.columns;
  return [
    [text.firstName, (row) => row.speakerFirstName],
    [text.contact, ({ authorContact }) => ways[authorContact]],
    [text.reach, reachOf],
  ];
}

/** Only what the author chose to be answered by. */
function reachOf(row: ExportRow): string {
  if (row.authorContact === 'email') return row.authorEmail ?? '';
  if (row.authorContact === 'phone' || row.authorContact === 'sms') return row.authorPhone ?? '';
  if (row.authorContact === 'letter') return row.authorAddress ?? '';
  return row.authorContact === 'mediator' ? (row.authorMediator ?? '') : '';
}
