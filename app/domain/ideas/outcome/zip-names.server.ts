const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const MOST_ENTRIES = 5_000;

/**
 * The names in a ZIP archive, from its own list at the end. Nothing is unpacked, so nothing can swell.
 * @returns undefined where it is no archive that begins and ends where the file does
 */
export function zipNames(bytes: Buffer): string[] | undefined {
  const end = bytes.length - END_BYTES;
  // An archive with words after its list could be another file too: those of office programs have none.
  if (end < 0 || bytes.toString('latin1', 0, 4) !== 'PK\u0003\u0004') return undefined;
  if (bytes.readUInt32LE(end) !== END_OF_DIRECTORY) return undefined;
  const count = bytes.readUInt16LE(end + 10);
  const start = bytes.readUInt32LE(end + 16);
  if (count > MOST_ENTRIES || start + bytes.readUInt32LE(end + 12) !== end) return undefined;
  return namesFrom(bytes, { at: start, end, count });
}

function namesFrom(
  bytes: Buffer,
  { at, end, count }: { at: number; end: number; count: number },
): string[] | undefined {
  const names: string[] = [];
  let next = at;
  for (let read = 0; read < count; read += 1) {
    if (next + ENTRY_BYTES > end || bytes.readUInt32LE(next) !== ENTRY) return undefined;
    const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(next + field));
    const after = next + ENTRY_BYTES + (name ?? 0);
    if (after > end) return undefined;
    names.push(bytes.toString('utf8', next + ENTRY_BYTES, after));
    next = after + (extra ?? 0) + (comment ?? 0);
  }
  return next === end ? names : undefined;
}
