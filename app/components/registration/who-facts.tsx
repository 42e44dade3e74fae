import { personField } from '~/domain/registrations/form/person-field';
import type { Dictionary } from '~/i18n/fr';
import type { Choice } from '~/ui/choice';
import type { Fact } from '~/ui/facts';
import { type FormState, firstValue } from '~/ui/form-state';
import { isPartFine, peopleNamed } from './registration-values';

/** Who comes, and as what, to read again; for a group also what happens where places are short. */
export function whoFacts(words: Dictionary, state: FormState, types: readonly Choice[]): Fact[] {
  const text = words.registration.review;
  const labelOf = (slug: string) => types.find((type) => type.value === slug)?.label ?? '';
  const value = (name: string) => firstValue(state, name).trim();
  const organization = { label: text.organization, value: value('organization') || text.noOrganization };
  if (value('forWhom') !== 'group')
    return [
      { label: text.name, value: `${value('firstName')} ${value('lastName')}` },
      { label: text.type, value: labelOf(value('stakeholderType')) },
      organization,
    ];
  const people = peopleNamed(state.values).map(({ place, name }) => {
    const type = value(personField.of(place, 'stakeholderType')) || value('stakeholderType');
    return `${name}, ${labelOf(type)}`;
  });
  return [
    { label: text.people, value: <Lines lines={people} /> },
    { label: text.places, value: isPartFine(state.values) ? text.partialYes : text.partialNo },
    organization,
  ];
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="grid gap-1">
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two of a group may bear the same name
        <li key={at}>{line}</li>
      ))}
    </ul>
  );
}
