import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';

export interface RegistrationCodeProps {
  shortCode: string;
  /** Where the code is typed, as it is read aloud. */
  address: string;
}

/** The code to note, type or read aloud. */
export function RegistrationCode({ shortCode, address }: RegistrationCodeProps) {
  const { words } = useI18n();
  const text = words.place;
  return (
    <section className="card lg:order-last" aria-labelledby="code">
      <h2 className="text-xl" id="code">
        {text.codeTitle}
      </h2>
      <p className="my-3 font-mono text-3xl font-bold tracking-widest whitespace-nowrap">{shortCode}</p>
      <p>{text.codeText}</p>
      <p className="text-soft">{fill(text.codeWhere, { address })}</p>
    </section>
  );
}
