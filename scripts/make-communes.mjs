import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/**
 * Makes app/domain/venues/communes.generated.json: the communes of the départements of our hubs,
 * the most populated first, so that a search shows the likeliest on top. Run it after updating the package:
 *   node scripts/make-communes.mjs
 * The package's own entry cannot be required (its file is missing), so its data are read directly.
 */
const DEPARTMENTS = ['04', '05', '06', '13', '83', '84', '971', '972', '973', '978'];

const source = createRequire(import.meta.url).resolve('@etalab/decoupage-administratif/data/communes.json');
const communes = JSON.parse(await readFile(source, 'utf8'));
const rows = communes
  .filter((commune) => commune.type === 'commune-actuelle' && DEPARTMENTS.includes(commune.departement))
  .filter((commune) => commune.codesPostaux?.length > 0)
  .sort((a, b) => (b.population ?? 0) - (a.population ?? 0) || a.code.localeCompare(b.code))
  .map((commune) => [commune.code, commune.nom, commune.departement, commune.codesPostaux.toSorted()]);

const target = new URL('../app/domain/venues/communes.generated.json', import.meta.url);
await writeFile(target, `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`);
console.log(`${rows.length} communes`);
