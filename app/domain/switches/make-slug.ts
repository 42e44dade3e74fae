import { foldText } from '../venues/fold-text';
import { localFields } from './form/local-moment';
import type { SwitchPlan } from './form/switch-plan';

const MAX_TITLE_LETTERS = 70;

/** "demarches-en-ligne-avignon-2026-06-24": title, commune and first day, without accents. */
export function makeSlug(plan: Pick<SwitchPlan, 'title' | 'venue' | 'startsAt' | 'zone'>): string {
  const title = cutAtWord(slugOf(plan.title), MAX_TITLE_LETTERS);
  const commune = slugOf(plan.venue.communeName);
  const { day } = localFields(plan.zone.timeZone, plan.startsAt);
  const named = `-${title}-`.includes(`-${commune}-`) ? [title] : [title, commune];
  return [...named, day].filter(Boolean).join('-');
}

/** The first of "x", "x-2", "x-3"… that is not taken. */
export function freeSlug(base: string, taken: ReadonlySet<string>): string {
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}

function slugOf(text: string): string {
  return foldText(text).replaceAll(' ', '-');
}

function cutAtWord(slug: string, most: number): string {
  if (slug.length <= most) return slug;
  const cut = slug.slice(0, most + 1);
  const end = cut.lastIndexOf('-');
  return end > 0 ? cut.slice(0, end) : slug.slice(0, most);
}
