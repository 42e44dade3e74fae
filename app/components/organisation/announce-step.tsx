import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { joinAll } from '~/i18n/join-all';
import { plural } from '~/i18n/plural';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { TextArea } from '~/ui/text-area';
import { TextField } from '~/ui/text-field';
import { AnnounceLetter } from './announce-letter';
import type { AnnounceView } from './announce-view';
import { CarriedFields } from './carried-fields';

export interface AnnounceStepProps {
  action: string;
  view: AnnounceView;
  /** What the button does beside telling people: it saves, postpones or cancels. */
  act: 'save' | 'postpone' | 'cancel';
}

/** Before it is done: who will be told, how, in which words, and what the letter looks like. */
export function AnnounceStep({ action, view, act }: AnnounceStepProps) {
  const { locale, words } = useI18n();
  const text = words.lifeCycle.announce;
  const problems = view.problems.map(({ field, reason, facts }) => ({
    name: field,
    message: fill(text.problems[reason], { ...facts }),
  }));
  return (
    <section aria-labelledby="announce-title">
      {/* biome-ignore lint/a11y/noAutofocus: the step comes in answer to a button, far from the top of the page */}
      <h2 id="announce-title" tabIndex={-1} autoFocus>
        {plural(locale, text.title, view.people)}
      </h2>
      <p className="mt-2 text-lg">{channelsOf(locale, text, view)}</p>
      <p className="mb-6">{text.notYet[act]}</p>
      <form method="post" action={action} noValidate>
        {/* The Enter key presses a form's first button: it must not be the one that tells everybody. */}
        <button
          type="submit"
          name="announce"
          value="look"
          tabIndex={-1}
          aria-hidden="true"
          className="sr-only"
        >
          {text.look}
        </button>
        <CarriedFields fields={view.carried} />
        <ErrorSummary title={words.forms.errorsTitle} errors={problems} />
        <div className="grid items-start gap-8 lg:grid-cols-2">
          <div className="min-w-0">
            {view.words.map((each) => (
              <WordsFields
                key={each.locale}
                words={each}
                isOnly={view.words.length === 1}
                problems={problems}
              />
            ))}
            <Button look="secondary" name="announce" value="look">
              {text.look}
            </Button>
          </div>
          <AnnounceLetter view={view} />
        </div>
        <div className="actions mt-8 border-t border-line pt-6">
          <Button look={act === 'cancel' ? 'danger' : 'primary'} name="announce" value="send">
            {plural(locale, text.send[act], view.people)}
          </Button>
          <Button look="secondary" name="announce" value="back">
            {text.back}
          </Button>
        </div>
      </form>
    </section>
  );
}

type Text = ReturnType<typeof useI18n>['words']['lifeCycle']['announce'];

/** « 31 par e-mail, 9 à appeler et 5 par la personne qui les accompagne. » */
function channelsOf(locale: 'fr' | 'en', text: Text, view: AnnounceView): string {
  const parts = [
    view.byEmail > 0 ? plural(locale, text.byEmail, view.byEmail) : '',
    view.byPhone > 0 ? plural(locale, text.byPhone, view.byPhone) : '',
    view.inPerson > 0 ? plural(locale, text.inPerson, view.inPerson) : '',
  ];
  return `${joinAll(
    locale,
    parts.filter((part) => part !== ''),
  )}.`;
}

interface WordsFieldsProps {
  words: AnnounceView['words'][number];
  isOnly: boolean;
  problems: { name: string; message: string }[];
}

function WordsFields({ words: each, isOnly, problems }: WordsFieldsProps) {
  const text = useI18n().words.lifeCycle.announce;
  const name = (field: 'subject' | 'text') => `words.${each.locale}.${field}`;
  const error = (field: string) => problems.find((problem) => problem.name === field)?.message;
  return (
    <fieldset className="mb-6">
      <legend className="mb-3 font-semibold">
        {isOnly && each.locale === 'fr' ? text.words : text.wordsIn[each.locale]}
      </legend>
      <input type="hidden" name={`usual.${each.locale}.subject`} value={each.usualSubject} />
      <input type="hidden" name={`usual.${each.locale}.text`} value={each.usualText} />
      <TextField
        name={name('subject')}
        label={text.subject}
        need="required"
        error={error(name('subject'))}
        defaultValue={each.subject}
      />
      <TextArea
        name={name('text')}
        label={text.text}
        need="required"
        hint={text.textHint}
        error={error(name('text'))}
        rows={7}
        defaultValue={each.text}
      />
    </fieldset>
  );
}
