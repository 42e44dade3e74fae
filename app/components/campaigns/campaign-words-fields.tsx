import { VARIABLES } from '~/domain/messages/campaigns/variables';
import { MAX_SUBJECT } from '~/domain/messages/own-words';
import { useI18n } from '~/i18n/i18n-context';
import { type FormState, firstValue } from '~/ui/form-state';
import { TextArea } from '~/ui/text-area';
import { TextField } from '~/ui/text-field';

/** Subject and text, in English too where somebody reads it, with the words that change for each person. */
export function CampaignWordsFields(props: {
  state: FormState;
  withEnglish: boolean;
  errorOf: (name: string) => string | undefined;
}) {
  const { state, withEnglish, errorOf } = props;
  const text = useI18n().words.campaigns;
  return (
    <>
      <div className="lg:grid lg:grid-cols-[3fr_2fr] lg:gap-10">
        <div>
          <TextField
            name="subjectFr"
            label={text.fields.subject}
            hint={text.fields.subjectHint}
            need="required"
            maxLength={MAX_SUBJECT}
            error={errorOf('subjectFr')}
            defaultValue={firstValue(state, 'subjectFr')}
          />
          <TextArea
            name="textFr"
            label={text.fields.text}
            hint={text.fields.textHint}
            need="required"
            rows={10}
            error={errorOf('textFr')}
            defaultValue={firstValue(state, 'textFr')}
          />
        </div>
        <Variables />
      </div>
      {withEnglish ? (
        <fieldset className="mt-4 border-t border-line pt-6 lg:w-3/5 lg:pr-6">
          <legend className="sr-only">{text.sections.english}</legend>
          <p className="mb-4">{text.fields.englishHint}</p>
          <TextField
            name="subjectEn"
            label={text.fields.englishSubject}
            maxLength={MAX_SUBJECT}
            error={errorOf('subjectEn')}
            defaultValue={firstValue(state, 'subjectEn')}
          />
          <TextArea
            name="textEn"
            label={text.fields.englishText}
            rows={10}
            error={errorOf('textEn')}
            defaultValue={firstValue(state, 'textEn')}
          />
        </fieldset>
      ) : null}
    </>
  );
}

function Variables() {
  const text = useI18n().words.campaigns;
  return (
    <aside className="card mb-6 self-start" aria-labelledby="variables-title">
      <h3 id="variables-title" className="mb-2 text-lg font-semibold">
        {text.variables.title}
      </h3>
      <p>{text.variables.text}</p>
      <dl className="my-4 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {VARIABLES.map(({ word, key }) => (
          <div key={key} className="contents">
            <dt className="font-semibold">{`{${word}}`}</dt>
            <dd>{text.variables.meanings[key]}</dd>
          </div>
        ))}
      </dl>
      <p className="text-soft">{text.around}</p>
    </aside>
  );
}
