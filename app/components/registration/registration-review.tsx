import { needKindsAmong } from '~/domain/needs/need-kinds';
import { useI18n } from '~/i18n/i18n-context';
import { needsInWords } from '~/i18n/needs-in-words';
import { Button } from '~/ui/button';
import { type Fact, Facts } from '~/ui/facts';
import { firstValue } from '~/ui/form-state';
import type { RegistrationStepProps } from './registration-step';
import { peopleShown } from './registration-values';

/** Everything once more, with a way back to each step. */
export function RegistrationReview({ state, types }: RegistrationStepProps) {
  const { words } = useI18n();
  const text = words.registration;
  const forWhom = firstValue(state, 'forWhom');
  const asked = text.forWhom[forWhom as 'self' | 'other' | 'group'];
  const labelOf = (slug: string) => types.find((type) => type.value === slug)?.label ?? '';
  const who = forWhom === 'group' ? groupFacts() : personFacts();
  return (
    <>
      <h2>{text.steps.review}</h2>
      <p className="mt-2 mb-6">{text.review.lead}</p>
      <Part facts={[{ label: text.review.forWhom, value: asked }]} step="forWhom" />
      <Part facts={who} step="who" />
      <Part facts={reachFacts()} step="reach" />
      <p className="text-soft">{text.review.privacy}</p>
    </>
  );

  function personFacts(): Fact[] {
    return [
      {
        label: text.review.name,
        value: `${firstValue(state, 'firstName')} ${firstValue(state, 'lastName')}`,
      },
      { label: text.review.type, value: labelOf(firstValue(state, 'stakeholderType')) },
      organizationFact(),
    ];
  }

  function groupFacts(): Fact[] {
    const people = Array.from({ length: peopleShown(state.values) }, (_, place) => {
      const of = (name: string) => firstValue(state, `people[${place}].${name}`);
      const type = labelOf(of('stakeholderType') || firstValue(state, 'stakeholderType'));
      return { name: `${of('firstName')} ${of('lastName')}`.trim(), type };
    }).filter((person) => person.name !== '');
    const list = (
      <ul className="grid gap-1">
        {people.map((person) => (
          <li key={`${person.name} ${person.type}`}>
            {person.name}, {person.type}
          </li>
        ))}
        <li>{firstValue(state, 'partialOk') ? text.review.partialYes : text.review.partialNo}</li>
      </ul>
    );
    return [{ label: text.review.people, value: list }, organizationFact()];
  }

  function organizationFact(): Fact {
    const organization = firstValue(state, 'organization').trim();
    return { label: text.review.organization, value: organization || text.review.noOrganization };
  }

  function reachFacts(): Fact[] {
    const contact = firstValue(state, 'contact');
    const companion = [firstValue(state, 'companionName'), firstValue(state, 'companionPhone')].filter(
      Boolean,
    );
    const facts: Fact[] = [
      {
        label: text.review.contact,
        value: contact === 'none' ? text.review.byNobody : firstValue(state, contact),
      },
    ];
    if (forWhom !== 'self' && companion.length > 0)
      facts.push({ label: text.review.companion, value: companion.join(', ') });
    const kinds = needKindsAmong(state.values.needKinds ?? []);
    const needs = needsInWords(words, kinds, firstValue(state, 'accessNeeds').trim());
    const later = firstValue(state, 'laterContact') ? text.review.laterYes : text.review.laterNo;
    facts.push({
      label: text.review.needs,
      value: <span className="whitespace-pre-line">{needs || text.review.noNeeds}</span>,
    });
    if (contact !== 'none') facts.push({ label: text.review.later, value: later });
    return facts;
  }
}

function Part({ facts, step }: { facts: readonly Fact[]; step: 'forWhom' | 'who' | 'reach' }) {
  const { words } = useI18n();
  const text = words.registration.review;
  const names = { forWhom: text.changeForWhom, who: text.changeWho, reach: text.changeReach };
  return (
    <div className="card mb-4">
      <Facts facts={facts} />
      <Button look="quiet" name="intent" value={`change-${step}`} aria-label={names[step]}>
        {text.change}
      </Button>
    </div>
  );
}
