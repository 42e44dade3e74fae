import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';

/** The code with which somebody comes back to what they began: at the foot of each step. */
export function RegistrationDraft({ code, address }: { code: string; address: string }) {
  const text = useI18n().words.registration.draft;
  return (
    <section className="card mb-6" aria-labelledby="draft">
      <h2 className="text-xl" id="draft">
        {text.title}
      </h2>
      <p className="my-2 font-mono text-2xl font-bold tracking-widest whitespace-nowrap">{code}</p>
      <p>{fill(text.where, { address })}</p>
      <p className="text-soft">{text.until}</p>
    </section>
  );
}
