import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/**
 * Overseas numbers are dialled nationally too: 0590, 0690, 0691 ring in Guadeloupe and the northern islands,
 * 0594 and 0694 in Guyane, 0596, 0696 and 0697 in Martinique (ARCEP's numbering plan).
 */
const OVERSEAS: readonly [RegExp, string][] = [
  [/^0(?:590|690|691)/, '+590'],
  [/^0(?:594|694)/, '+594'],
  [/^0(?:596|696|697)/, '+596'],
];

/** A phone number as people type it → its international form, "+33465710000"; undefined where it is none. */
export function readPhoneNumber(typed: string): string | undefined {
  const digits = typed.replace(/[\s.\-/()\u00a0]/g, '');
  const overseas = OVERSEAS.find(([start]) => start.test(digits));
  const text = overseas ? overseas[1] + digits.slice(1) : digits;
  const found = parsePhoneNumberFromString(text, 'FR');
  return found?.isValid() ? found.number : undefined;
}
