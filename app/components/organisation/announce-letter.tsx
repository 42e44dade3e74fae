import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { SelectField } from '~/ui/select-field';
import type { AnnounceView } from './announce-view';

/** The whole letter of one of them, the sentence that another hears, and the choice of whose. */
export function AnnounceLetter({ view }: { view: AnnounceView }) {
  const text = useI18n().words.lifeCycle.announce;
  const { letter, spoken, readers, readerId } = view;
  return (
    <div className="min-w-0">
      {letter ? (
        <section aria-labelledby="announce-letter">
          <h3 id="announce-letter">{fill(text.letterOf, { name: letter.toName })}</h3>
          <div className="card mt-3 mb-5">
            <p className="border-b border-line pb-3">
              <span className="text-soft">{text.subject}</span> <strong>{letter.subject}</strong>
            </p>
            <p className="mt-3 whitespace-pre-line wrap-anywhere">{letter.text}</p>
          </div>
        </section>
      ) : null}
      {spoken ? <Spoken spoken={spoken} /> : null}
      {readers.length > 1 ? (
        <SelectField
          name="reader"
          label={text.reader}
          choices={readers.map(({ registrationId, toName, channel }) => ({
            value: registrationId,
            label: fill(text.readerBy[channel], { name: toName }),
          }))}
          defaultValue={readerId}
        />
      ) : null}
    </div>
  );
}

/** The words that the list of calls will show for them. */
function Spoken({ spoken }: { spoken: NonNullable<AnnounceView['spoken']> }) {
  const text = useI18n().words.lifeCycle.announce;
  return (
    <section className="mb-6" aria-labelledby="announce-spoken">
      <h3 id="announce-spoken">
        {fill(spoken.channel === 'phone' ? text.byPhoneTo : text.inPersonTo, { name: spoken.toName })}
      </h3>
      <blockquote lang={spoken.locale} className="call-words">
        {spoken.text}
      </blockquote>
      <p className="mt-2 text-soft">{text.spokenHint}</p>
    </section>
  );
}
