import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/**
 * Overseas numbers are dialled nationally too: 0590, 0690, 0691 ring in Guadeloupe and the northern islands,
 * 0594 and 0694 in Guyane, 0596, 0696 and 0697 in Martinique, 0262, 0263, 0692, 0693 in La Réunion, 0269 and 0639 in
 * Mayotte, 0508 and six figures in Saint-Pierre-et-Miquelon (ARCEP's numbering plan).
 */
const OVERSEAS: readonly [RegExp, string][] = [
  [/^0(?=590|690|691)/, '+590'],
  [/^0(?=594|694)/, '+594'],
  [/^0(?=596|696|697)/, '+596'],
  [/^0(?=262|263|269|692|693|639)/, '+262'],
  [/^0508(?=\d{6}$)/, '+508'],
];
/** "33612345678": the country without its sign. */
const WITHOUT_SIGN = /^(?:33[1-9]\d{8}|(?:590|594|596|262)\d{9})$/;

/** A phone number as people type it → its international form, "+33465710000"; undefined where it is none. */
export function readPhoneNumber(typed: string): string | undefined {
  const digits = typed
    .normalize('NFKC')
    .replace(/^[\s(]*(?:t[ée]l(?:[ée]phone)?|mobile|portable|fixe)[\s.:]*/i, '')
    // A letter where the figure is meant.
    .replace(/^o(?=[1-9\s])/i, '0')
    .replace(/\(0\)/, '')
    .replace(/[\s.\-/()\p{Pd}_]/gu, '');
  const overseas = OVERSEAS.find(([start]) => start.test(digits));
  const signed = WITHOUT_SIGN.test(digits) ? `+${digits}` : digits;
  // Some numbers that begin like those of Mayotte are metropolitan after all.
  const spelt = overseas ? [digits.replace(overseas[0], overseas[1]), digits] : [signed];
  return spelt.map((text) => parsePhoneNumberFromString(text, 'FR')).find((found) => found?.isValid())
    ?.number;
}
