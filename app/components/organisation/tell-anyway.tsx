import { useI18n } from '~/i18n/i18n-context';
import { Checkbox } from '~/ui/checkbox';
import { CarriedFields } from './carried-fields';

export interface TellAnywayProps {
  /** 'yes' where it was ticked. */
  ticked: string;
  /** Words that were typed for the people, when one comes back from there. */
  typedWords?: readonly [string, string][] | undefined;
}

/** Changes that nobody must know are told to nobody, unless the organiser wishes it. */
export function TellAnyway({ ticked, typedWords = [] }: TellAnywayProps) {
  const text = useI18n().words.lifeCycle;
  return (
    <>
      <CarriedFields fields={typedWords} />
      <Checkbox
        name="tellAnyway"
        label={text.tellAnyway}
        hint={text.tellAnywayHint}
        defaultChecked={ticked === 'yes'}
      />
    </>
  );
}
