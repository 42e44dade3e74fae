import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const NARROWEST = 8;
const WIDEST = 48;
/** Excel takes no longer name of a sheet, and none with these letters. */
const LONGEST_NAME = 31;
const NOT_IN_NAMES = /[\\/?*[\]:\s]+/g;
/** A workbook of 5,000 people needs a tenth of it. */
const MOST_MEGABYTES = 256;
/** The rows are made once and read once: more room for what dies young only raises the memory. */
const YOUNG_MEGABYTES = 8;

/**
 * Rows as a workbook of one sheet. Every cell is text: phone numbers and codes keep their zeros, and what looks like
 * a formula is read, never run. The head is bold and stays in view.
 * Made in a thread of its own: 5,000 rows take most of a second, in which nobody else would be served.
 * @throws what went wrong in that thread
 */
export async function xlsxOf(
  sheetName: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<Uint8Array<ArrayBuffer>> {
  const workerData = {
    library: createRequire(import.meta.url).resolve('write-excel-file/node'),
    sheet: sheetName.replace(NOT_IN_NAMES, ' ').trim().slice(0, LONGEST_NAME),
    head,
    rows,
    widths: widthsOf(head, rows),
  };
  const worker = new Worker(WORK, {
    eval: true,
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    // After a message or an error this changes nothing any more.
    worker.once('exit', (code) => reject(new Error(`the workbook's thread ended with ${code}`)));
  });
}

/** What the thread runs: plain text, because the bundles hold no file that a thread could start from. */
const WORK = `
// On Linux this is the thread's own: a page that somebody waits for goes first.
require('node:os').setPriority(10);
const { parentPort, workerData } = require('node:worker_threads');
const { library, sheet, head, rows, widths } = workerData;
const found = require(library);
const write = found.default ?? found;
const cell = (value) => (value === '' ? null : { value, type: String });
const data = [
  head.map((value) => ({ value, type: String, fontWeight: 'bold', wrap: true, backgroundColor: '#F5ECDD' })),
  ...rows.map((row) => row.map(cell)),
];
write(data, { sheet, columns: widths.map((width) => ({ width })), stickyRowsCount: 1 })
  .toBuffer()
  .then((buffer) => {
    const bytes = Uint8Array.from(buffer);
    parentPort.postMessage(bytes, [bytes.buffer]);
  });
`;

/** Wide enough for most of what a column holds, in letters. */
function widthsOf(head: readonly string[], rows: readonly (readonly string[])[]): number[] {
  return head.map((title, column) => {
    const longest = rows.reduce((most, row) => Math.max(most, row[column]?.length ?? 0), title.length);
    return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
  });
}
