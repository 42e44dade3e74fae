import { AUDIENCE_STATUSES } from '~/domain/messages/campaigns/audience';
import { MOST_AT_ONCE } from '~/domain/registrations/bulk/bulk-act';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { Checkbox } from '~/ui/checkbox';
import { ChoiceGroup } from '~/ui/choice-group';
import { idOf } from '~/ui/field-frame';
import { type FormState, firstValue } from '~/ui/form-state';
import { SelectField } from '~/ui/select-field';
import type { AudienceChoices } from './campaign-view';

interface Props {
  choices: AudienceChoices;
  state: FormState;
  errorOf: (name: string) => string | undefined;
}

/** To whom: each line narrows it. Only what can narrow it at this Switch is shown. */
export function CampaignAudienceFields({ choices, state, errorOf }: Props) {
  const text = useI18n().words.campaigns;
  const { organizations, wasAsked } = choices;
  if (firstValue(state, 'ids') !== '') return <TickedPeople state={state} errorOf={errorOf} />;
  const organization = firstValue(state, 'organization');
  return (
    <>
      <ChoiceGroup
        kind="checkbox"
        name="statuses"
        label={text.fields.statuses}
        need="required"
        error={errorOf('statuses')}
        choices={AUDIENCE_STATUSES.map((value) => ({ value, label: text.statuses[value] }))}
        chosen={state.values.statuses ?? []}
        inline
      />
      <ChoiceGroup
        kind="checkbox"
        name="types"
        label={text.fields.types}
        hint={text.fields.typesHint}
        error={errorOf('types')}
        choices={choices.types}
        chosen={state.values.types ?? []}
        inline
      />
      {organizations.length > 0 || organization !== '' ? (
        <SelectField
          name="organization"
          label={text.fields.organization}
          error={errorOf('organization')}
          choices={[
            { value: '', label: text.fields.everyOrganization },
            ...[...new Set([...organizations, organization])]
              .filter((name) => name !== '')
              .map((name) => ({ value: name, label: name })),
          ]}
          defaultValue={organization}
        />
      ) : null}
      <TablesAndLanguages choices={choices} state={state} errorOf={errorOf} />
      {wasAsked || firstValue(state, 'unanswered') ? (
        <Checkbox
          name="unanswered"
          label={text.fields.unanswered}
          defaultChecked={firstValue(state, 'unanswered') === 'yes'}
        />
      ) : null}
    </>
  );
}

/** Those who were ticked in the list: named already, nothing narrows them. */
function TickedPeople({ state, errorOf }: Omit<Props, 'choices'>) {
  const { locale, words } = useI18n();
  const ids = firstValue(state, 'ids');
  const count = ids.split('.').length;
  return (
    <>
      <input type="hidden" name="ids" value={ids} />
      {(state.values.statuses ?? []).map((status) => (
        <input key={status} type="hidden" name="statuses" value={status} />
      ))}
      <p className="mb-4 font-semibold" id={idOf('ids')}>
        {plural(locale, words.campaigns.ticked.people, count)}
      </p>
      {errorOf('ids') ? <p className="field-error">{errorOf('ids')}</p> : null}
      {count >= MOST_AT_ONCE ? (
        <p className="mb-4">{fill(words.campaigns.ticked.tooMany, { most: MOST_AT_ONCE })}</p>
      ) : null}
    </>
  );
}

function TablesAndLanguages({ choices, state, errorOf }: Props) {
  const text = useI18n().words.campaigns;
  const { tables, readsEnglish } = choices;
  return (
    <>
      {tables.length > 0 ? (
        <ChoiceGroup
          kind="checkbox"
          name="tables"
          label={text.fields.tables}
          hint={text.fields.tablesHint}
          error={errorOf('tables')}
          choices={tables.map(({ id, number, theme }) => ({
            value: id,
            label: fill(text.fields.table, { number, theme }),
          }))}
          chosen={state.values.tables ?? []}
          inline
        />
      ) : null}
      {readsEnglish ? (
        <ChoiceGroup
          kind="checkbox"
          name="locales"
          label={text.fields.locales}
          hint={text.fields.localesHint}
          error={errorOf('locales')}
          choices={(['fr', 'en'] as const).map((value) => ({ value, label: text.languages[value] }))}
          chosen={state.values.locales ?? []}
          inline
        />
      ) : null}
    </>
  );
}
