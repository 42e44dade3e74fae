import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import type { Choice } from '~/ui/choice';
import { SelectField } from '~/ui/select-field';

export interface EmbedChoiceProps {
  zones: readonly Choice[];
  /** The chosen one; '' for the whole hub. */
  zone: string;
  /** The title of the Switch, where it is one alone. */
  only: string | null;
}

/** What the other site shows. A plain form whose answer is an address that can be passed on. */
export function EmbedChoice({ zones, zone, only }: EmbedChoiceProps) {
  const text = useI18n().words.embedding;
  return (
    <section aria-labelledby="choose">
      <h2 className="text-xl" id="choose">
        {text.chooseTitle}
      </h2>
      {only === null ? (
        <form className="mt-4" method="get" action={paths.embed()}>
          <SelectField
            name="zone"
            label={text.choose}
            choices={[{ value: '', label: text.everything }, ...zones]}
            defaultValue={zone}
          />
          <Button look="secondary">{text.show}</Button>
          <p className="field-hint mt-3">{fill(text.oneHint, { link: text.showThis })}</p>
        </form>
      ) : (
        <>
          <p className="mt-4">{fill(text.one, { title: only })}</p>
          <a className="tap" href={paths.embed()}>
            {text.list}
          </a>
        </>
      )}
    </section>
  );
}
