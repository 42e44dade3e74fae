import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { SelectField } from '~/ui/select-field';
import type { AnnounceView } from './announce-view';

/** The whole letter of one of them, and the choice of whose. */
export function AnnounceLetter({ view }: { view: AnnounceView }) {
  const text = useI18n().words.lifeCycle.announce;
  const { letter, readers } = view;
  return (
    <section className="min-w-0" aria-labelledby="announce-letter">
      <h3 id="announce-letter">{fill(text.letterOf[letter.channel], { name: letter.toName })}</h3>
      <div className="card mt-3 mb-5">
        <p className="border-b border-line pb-3">
          <span className="text-soft">{text.subject}</span> <strong>{letter.subject}</strong>
        </p>
        <p className="mt-3 whitespace-pre-line wrap-anywhere">{letter.text}</p>
      </div>
      {readers.length > 1 ? (
        <SelectField
          name="reader"
          label={text.reader}
          choices={readers.map(({ registrationId, toName, channel }) => ({
            value: registrationId,
            label: fill(text.readerBy[channel], { name: toName }),
          }))}
          defaultValue={letter.registrationId}
        />
      ) : null}
    </section>
  );
}
