import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { ChoiceGroup } from '~/ui/choice-group';
import { describedBy, FieldFrame, idOf } from '~/ui/field-frame';
import { TextField } from '~/ui/text-field';
import type { Sayings } from './switch-form-view';

const LIST = 'commune-list';

export interface CommuneFieldProps {
  view: {
    form: { communeName: string; communeCode: string; postalCode: string };
    /** To choose from, where what was typed fits several. */
    communes: readonly { code: string; name: string; postalCodes: readonly string[] }[];
  };
  say: Sayings;
}

/**
 * The commune: its name is typed. Where several fit, the page comes back with them to choose from;
 * public/enhance/commune-search.js shows them while typing.
 */
export function CommuneField({ view, say }: CommuneFieldProps) {
  const { words } = useI18n();
  const text = words.organisation;
  const { form, communes } = view;
  const texts = {
    name: 'communeName',
    label: text.fields.communeName,
    need: 'required' as const,
    hint: text.fields.communeHint,
    error: say.of('communeName'),
  };
  return (
    <>
      <div
        className="relative"
        data-commune-search={paths.communes()}
        data-label={text.fields.communeChoose}
        data-found-zero={text.communesFound.zero}
        data-found-one={text.communesFound.one}
        data-found-other={text.communesFound.other}
      >
        <FieldFrame texts={texts}>
          <input
            className="input input-full"
            id={idOf('communeName')}
            name="communeName"
            autoComplete="off"
            defaultValue={form.communeName}
            aria-describedby={describedBy(texts)}
            aria-invalid={texts.error ? true : undefined}
          />
          <div
            id={LIST}
            hidden
            className="absolute z-10 mt-1 max-h-80 w-full max-w-lg overflow-y-auto rounded-md border-2 border-sea bg-surface"
          />
        </FieldFrame>
        <template>
          <div className="flex min-h-11 cursor-pointer items-center justify-between gap-4 px-4 py-2 hover:bg-sunk aria-selected:bg-sea aria-selected:text-on-sea" />
        </template>
        <p role="status" className="sr-only" />
      </div>
      {communes.length > 0 ? (
        <ChoiceGroup
          kind="radio"
          name="communeCode"
          label={text.fields.communeChoose}
          need="required"
          choices={communes.map(({ code, name, postalCodes }) => ({
            value: code,
            label: name,
            hint: postalCodes.slice(0, 3).join(', '),
          }))}
          chosen={[form.communeCode]}
          inline
        />
      ) : (
        <input type="hidden" name="communeCode" defaultValue={form.communeCode} />
      )}
      <TextField
        name="postalCode"
        label={text.fields.postalCode}
        need="optional"
        hint={text.fields.postalCodeHint}
        error={say.of('postalCode')}
        inputMode="numeric"
        autoComplete="off"
        size="short"
        defaultValue={form.postalCode}
      />
    </>
  );
}
