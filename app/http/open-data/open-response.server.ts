import type { AppLoadContext } from '@remix-run/node';
import { hubOrigin } from '~/domain/hubs/hub-origin.server';
import { openIdeas, openSwitches, publicVersion } from '~/domain/open-data/open-rows.server';
import { wordingOf } from '~/domain/vocabulary/vocabulary';
import { csvOf } from '../csv';
import { XLSX_TYPE, xlsxOf } from '../xlsx.server';
import type { OpenFile } from './open-file';
import { cellOf, ideaRecord, type OpenRecord, switchRecord } from './open-records';

const LICENCE = 'Licence Ouverte 2.0';
const LICENCE_URL = 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/';
const TYPES: Record<OpenFile['format'], string> = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  xlsx: XLSX_TYPE,
};

/** A whole set of open data, streamed page by page (a workbook is made whole), or 304 where the asker has it. */
export async function openResponse(
  request: Request,
  { ctx, env }: AppLoadContext,
  { set, format }: OpenFile,
): Promise<Response> {
  const etag = `"${set}-${format}-${ctx.locale}-${await publicVersion(ctx)}"`;
  const headers = new Headers({
    ETag: etag,
    'Cache-Control': 'public, no-cache',
    Vary: 'Cookie',
    'Access-Control-Allow-Origin': '*',
    Link: `<${LICENCE_URL}>; rel="license"`,
  });
  if (request.headers.get('If-None-Match')?.includes(etag))
    return new Response(null, { status: 304, headers });
  headers.set('Content-Type', TYPES[format]);
  if (format !== 'json') headers.set('Content-Disposition', `attachment; filename="${set}.${format}"`);
  const pages = recordsOf({ ctx, env }, set, await hubOrigin(ctx.db, env, ctx.hub.id));
  if (format === 'json') return new Response(streamOf(jsonParts(pages, set)), { headers });
  if (format === 'csv') return new Response(streamOf(csvParts(pages)), { headers });
  const records: OpenRecord[] = [];
  for await (const page of pages) records.push(...page);
  const head = Object.keys(records[0] ?? {});
  const rows = records.map((record) => head.map((name) => cellOf(record[name] ?? null)));
  return new Response(await xlsxOf(set, head, rows), { headers });
}

async function* recordsOf(
  { ctx }: Pick<AppLoadContext, 'ctx' | 'env'>,
  set: OpenFile['set'],
  origin: string,
): AsyncGenerator<OpenRecord[]> {
  const wording = wordingOf(ctx.hub, ctx.locale);
  if (set === 'idees')
    for await (const rows of openIdeas(ctx)) yield rows.map((row) => ideaRecord(row, { origin, wording }));
  else for await (const rows of openSwitches(ctx)) yield rows.map((row) => switchRecord(row, { origin }));
}

async function* jsonParts(pages: AsyncGenerator<OpenRecord[]>, set: string): AsyncGenerator<string> {
  yield `{"licence":${JSON.stringify(LICENCE)},"licence_url":${JSON.stringify(LICENCE_URL)},"${set}":[`;
  let isFirst = true;
  for await (const records of pages) {
    yield (isFirst ? '' : ',') + records.map((record) => JSON.stringify(record)).join(',');
    isFirst = false;
  }
  yield ']}';
}

/** The mark and the head stand before the first page only. */
async function* csvParts(pages: AsyncGenerator<OpenRecord[]>): AsyncGenerator<string> {
  let isFirst = true;
  for await (const records of pages) {
    const rows = records.map((record) => Object.values(record).map(cellOf));
    const text = csvOf(isFirst ? [Object.keys(records[0] ?? {}), ...rows] : rows);
    yield isFirst ? text : text.replace(/^\ufeff/, '');
    isFirst = false;
  }
  if (isFirst) yield csvOf([]);
}

function streamOf(parts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
}
