import {
  AGES,
  EVERY_COLUMN,
  FOUND_ANCHOR,
  isQueueFiltered,
  ME,
  NOBODY,
  ORDER_SLUGS,
  type QueueQuery,
  SOMEBODY,
  YES,
} from '~/domain/triage/queue-query';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';
import type { Choice } from '~/ui/choice';
import { SelectField } from '~/ui/select-field';
import { TextField } from '~/ui/text-field';
import { useWording } from '../vocabulary/wording-context';
import type { StaffChoice } from './queue-line';

export interface QueueChoices {
  zones: readonly Choice[];
  switches: readonly Choice[];
  speakers: readonly Choice[];
  audiences: readonly Choice[];
  topics: readonly Choice[];
}

interface Props {
  query: QueueQuery;
  choices: QueueChoices;
  staff: readonly StaffChoice[];
}

/** What is folded away until it is used. */
const FOLDED = ['zone', 'switch', 'acteur', 'public', 'theme', 'age', 'contact', 'pour', 'tri'] as const;

/** Searching and filtering the queue; kept in the address, with the order. */
export function QueueFilters(props: Props) {
  const { query } = props;
  const { words } = useI18n();
  const text = words.triageQueue.filters;
  const wording = useWording();
  const hasMore = FOLDED.some((name) => query[name] !== '');
  return (
    <form
      method="get"
      action={`${paths.triage()}#${FOUND_ANCHOR}`}
      className="queue-filters no-print"
      aria-label={text.title}
    >
      <div className="queue-asks">
        <div data-key={words.triageQueue.keys.find}>
          <TextField name="q" label={text.text} type="search" defaultValue={query.q} />
        </div>
        <SelectField
          name="etat"
          label={text.column}
          choices={[
            { value: '', label: words.triageQueue.views.waiting },
            { value: EVERY_COLUMN, label: text.everyColumn },
            ...wording.columns.map(({ slug, name }) => ({ value: slug, label: name })),
          ]}
          defaultValue={query.etat}
        />
        <div className="field actions">
          <Button look="secondary">{text.apply}</Button>
          {isQueueFiltered(query) ? (
            <ButtonLink look="quiet" href={paths.triage()}>
              {text.clear}
            </ButtonLink>
          ) : null}
        </div>
      </div>
      <details open={hasMore}>
        <summary className="fold">{text.more}</summary>
        <div className="queue-asks">
          <AssignedField {...props} />
          <MoreFilters {...props} />
          <SelectField
            name="tri"
            label={text.order}
            choices={ORDER_SLUGS.map((slug, at) => ({
              value: at === 0 ? '' : slug,
              label: text.orders[slug],
            }))}
            defaultValue={query.tri}
          />
        </div>
      </details>
    </form>
  );
}

function AssignedField({ query, staff }: Props) {
  const { locale, words } = useI18n();
  const { filters: text, assign } = words.triageQueue;
  const holders = staff.map(({ id, name, held }) => ({
    value: id,
    label: fill(text.toHolder, { name, held: plural(locale, assign.held, held) }),
  }));
  return (
    <SelectField
      name="pour"
      label={text.assigned}
      choices={[
        { value: '', label: text.everyAssigned },
        { value: ME, label: text.toMe },
        { value: NOBODY, label: text.toNobody },
        { value: SOMEBODY, label: text.toSomebody },
        ...holders,
      ]}
      defaultValue={query.pour}
    />
  );
}

function MoreFilters({ query, choices }: Props) {
  const text = useI18n().words.triageQueue.filters;
  const select = (name: keyof QueueQuery, label: string, every: string, some: readonly Choice[]) =>
    some.length === 0 && query[name] === '' ? null : (
      <SelectField
        name={name}
        label={label}
        choices={[{ value: '', label: every }, ...some]}
        defaultValue={query[name]}
      />
    );
  const ages = AGES.map((days) => ({ value: days, label: fill(text.olderThan, { days }) }));
  return (
    <>
      {select('zone', text.zone, text.everyZone, choices.zones)}
      {select('switch', text.switchEvent, text.everySwitch, choices.switches)}
      {select('acteur', text.speaker, text.everySpeaker, choices.speakers)}
      {select('public', text.audience, text.everyAudience, choices.audiences)}
      {select('theme', text.topic, text.everyTopic, choices.topics)}
      {select('age', text.age, text.everyAge, ages)}
      {select('contact', text.contact, text.everyContact, [{ value: YES, label: text.withContact }])}
    </>
  );
}
