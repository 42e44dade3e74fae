import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * The habits of the house that no linter knows: file names, lengths, rooms without a name of their own.
 * Limits are lines of the file, a third above the rule of thumb in docs/architecture.md.
 */
const LENGTHS = [
  [/^app\/routes\//, 200],
  [/^app\/domain\//, 160],
  [/^app\/components\//, 260],
  [/^(app|db|emails)\//, 260],
];
const FREE = [/^db\/(migrations|seeds)\//, /^app\/i18n\/(fr|en)\//, /\.generated\.json$/, /\.css$/];
const NAMELESS = /(^|\/)(utils?|helpers?|misc|common|services?)(\/|\.tsx?$)/;
const NAME =
  /^[a-z0-9]+(-[a-z0-9]+)*(\.(server|client|generated|test|config|d))*\.(tsx?|mjs|cjs|js|json|css|svg|png|ico|webmanifest|txt)$/;
const NAMED_BY_TOOLS =
  /^(app\/entry\.|tests\/bench\/minimal-remix\/|tests\/bench\/[a-z-]+(\.pgbench\.sql|\.lua)$)/;

const wrong = [];
const tracked = execFileSync(
  'git',
  [
    'ls-files',
    '--cached',
    '--others',
    '--exclude-standard',
    'app',
    'db',
    'emails',
    'tests',
    'scripts',
    'public',
  ],
  {
    encoding: 'utf8',
  },
);
for (const file of tracked.split('\n').filter(Boolean)) {
  const name = file.split('/').at(-1) ?? '';
  if (NAMELESS.test(file)) wrong.push(`${file}: a room or file needs a name of its own`);
  if (!NAMED_BY_TOOLS.test(file) && !NAME.test(name)) wrong.push(`${file}: names are kebab-case`);
  if (!/\.(tsx?)$/.test(file) || FREE.some((free) => free.test(file))) continue;
  const text = read(file);
  const lines = text.split('\n').length;
  const limit = LENGTHS.find(([room]) => room.test(file))?.[1];
  if (limit && lines > limit)
    wrong.push(`${file}: ${lines} lines (at most ${limit}); which second idea hides in it?`);
  if (/\b(TODO|FIXME|XXX)\b/.test(text)) wrong.push(`${file}: a TODO is a defect`);
}

if (wrong.length > 0) {
  process.stderr.write(`${wrong.join('\n')}\n`);
  process.exit(1);
}
process.stdout.write('The house is in order.\n');

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
