import { type Arrivals, isSeen } from '~/domain/attendance/count-arrivals';
import type { DoorPerson as Person } from '~/domain/attendance/door-list';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { Button } from '~/ui/button';
import { SelectField } from '~/ui/select-field';
import { TextField } from '~/ui/text-field';
import { DoorCounters } from './door-counters';
import { DoorDevice } from './door-device';
import { DoorPerson } from './door-person';
import type { DoorView } from './door-view';
import { DoorWalkIn, type DoorWalkInProps } from './door-walk-in';

export interface DoorDeskProps {
  view: Pick<DoorView, 'moments' | 'types' | 'settled'>;
  /** The chosen moment's id. */
  moment: string;
  sessionIds: readonly string[];
  q: string;
  /** Those who are shown, and how many fit. */
  people: readonly Person[];
  found: number;
  counts: ReadonlyMap<string, Arrivals>;
  mayMark: boolean;
  pageKey: string;
  walkIn?: Pick<DoorWalkInProps, 'problem' | 'typed'>;
}

/** The welcome desk: who is there, whom to look for, who else comes. The script takes over these same parts. */
export function DoorDesk(props: DoorDeskProps) {
  const { view, moment, q, people, counts, mayMark, pageKey, walkIn } = props;
  const text = useI18n().words.door;
  return (
    <div id="door" className="door">
      <DoorDevice />
      <DoorCounters counts={counts} types={view.types} />
      <form method="get" className="door-search" data-door="search">
        <TextField
          name="q"
          label={text.search}
          hint={text.searchHint}
          defaultValue={q}
          autoComplete="off"
          spellCheck={false}
        />
        <SelectField
          name="temps"
          label={text.moment}
          defaultValue={moment}
          choices={view.moments.map(({ id, label }) => ({ value: id, label }))}
        />
        <div className="actions">
          <Button look="secondary" data-door="find">
            {text.find}
          </Button>
        </div>
      </form>
      {mayMark ? <DoorWalkIn types={view.types} pageKey={pageKey} {...walkIn} /> : null}
      <DoorPeople {...props} people={people} />
      <section data-door="settled" hidden={view.settled.length === 0} aria-labelledby="door-settled">
        <h2 id="door-settled" className="text-xl">
          {text.settledTitle}
        </h2>
        <p>{text.settledLead}</p>
        <ul className="door-settled">
          {view.settled.map(({ id, text: sentence }) => (
            <li key={id}>{sentence}</li>
          ))}
        </ul>
      </section>
      <template data-door="person">
        <DoorPerson />
      </template>
    </div>
  );
}

function DoorPeople({ view, people, found, sessionIds, mayMark, pageKey }: DoorDeskProps) {
  const { locale, words } = useI18n();
  const text = words.door;
  const labels = new Map(view.types.map(({ slug, label }) => [slug, label]));
  return (
    <section aria-labelledby="door-people">
      <h2 id="door-people" className="text-xl">
        {text.people}
      </h2>
      <p role="status" data-door="found">
        {found > people.length
          ? plural(locale, { one: text.foundMore, other: text.foundMore }, people.length)
          : plural(locale, text.found, found)}
      </p>
      <ul className="door-people" data-door="people">
        {people.map((person) => (
          <DoorPerson
            key={person.id}
            person={person}
            typeLabel={labels.get(person.stakeholderType) ?? person.stakeholderType}
            isPresent={isSeen(person, sessionIds)}
            mayMark={mayMark}
            pageKey={pageKey}
          />
        ))}
      </ul>
    </section>
  );
}
