import type { Hub } from '~/domain/hubs/hub';
import { choiceValue, type RoleChoice } from '~/domain/people/read-role-form';
import type { Dictionary } from '~/i18n/fr';
import { roleLabel } from './team-view';

/** Roles as radio buttons, each with what it opens. */
export function roleChoices(
  choices: readonly RoleChoice[],
  hub: Pick<Hub, 'zones'>,
  words: Dictionary['team'],
): { value: string; label: string; hint: string }[] {
  return choices.map((choice) => ({
    value: choiceValue(choice),
    label: roleLabel(words, choice.role, hub.zones.find(({ slug }) => slug === choice.zone)?.name),
    hint: words.may[choice.role],
  }));
}
