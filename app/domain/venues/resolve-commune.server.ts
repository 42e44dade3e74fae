import type { Hub } from '../hubs/hub';
import { type Commune, communesOf } from './communes.server';
import { foldText } from './fold-text';
import { mayMean, searchCommunes } from './search-communes.server';

/** What a form says of a commune: its typed name, the code of one that was picked, its postal code. */
export interface TypedCommune {
  name: string;
  code: string;
  postalCode: string;
}

export type ResolvedCommune =
  | { kind: 'found'; commune: Commune; postalCode: string }
  /** Several fit: the person chooses. */
  | { kind: 'several'; choices: Commune[] }
  | { kind: 'none' };

const MOST_CHOICES = 10;

/**
 * The commune that a form means. A picked code counts as long as it still fits the name: whoever picks Gap
 * and then writes Digne means Digne. Without a code, the only one with that name, or the only one that fits.
 */
export function resolveCommune(hub: Pick<Hub, 'zones'>, typed: TypedCommune): ResolvedCommune {
  const picked = communesOf(hub).find((commune) => commune.code === typed.code);
  if (picked && mayMean(picked, typed.name)) return found(picked, typed.postalCode);
  const fitting = searchCommunes(hub, typed.name, MOST_CHOICES);
  const exact = fitting.filter((commune) => commune.folded === foldText(typed.name));
  const byPostalCode = (exact.length > 0 ? exact : fitting).filter((commune) =>
    commune.postalCodes.includes(typed.postalCode),
  );
  const [only, ...others] = byPostalCode.length > 0 ? byPostalCode : exact.length > 0 ? exact : fitting;
  if (!only) return { kind: 'none' };
  if (others.length > 0) return { kind: 'several', choices: [only, ...others] };
  return found(only, typed.postalCode);
}

/** Fills in the postal code where the commune has only one; one of another commune is replaced too. */
function found(commune: Commune, typedPostalCode: string): ResolvedCommune {
  const [first = ''] = commune.postalCodes;
  const postalCode = commune.postalCodes.length === 1 || typedPostalCode === '' ? first : typedPostalCode;
  return { kind: 'found', commune, postalCode };
}
