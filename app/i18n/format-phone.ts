/** French numbers are written nationally: +33465… → 0465…, +590590… → 0590…. */
const FRENCH_CODE = /^\+(?:33|590|594|596)(?=\d{9}$)/;

/** « 04 65 71 00 00 » for a French number; any other stays in its international form. */
export function formatPhone(international: string): string {
  const local = international.replace(FRENCH_CODE, '0');
  return local.startsWith('0') ? local.replace(/(\d{2})(?=\d)/g, '$1\u00a0') : international;
}
