import { fieldsOfList, WORD_LIMITS, type WordList, type WordNames } from '~/domain/vocabulary/word-input';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { TextField } from '~/ui/text-field';
import type { TypedWord } from './word-view';

export interface WordFieldsProps {
  list: WordList;
  /** Which word: its slug, or 'new'. */
  of: string;
  names: WordNames;
  typed: TypedWord | undefined;
}

/** The names of one word, in both languages. */
export function WordFields({ list, of, names, typed }: WordFieldsProps) {
  const text = useI18n().words.vocabulary;
  const shown = typed?.names ?? names;
  const errorOf = (field: string) => {
    const problem = typed?.problems.find((each) => each.field === field);
    return problem && fill(text.problems[problem.reason], WORD_LIMITS);
  };
  return (
    <div className="grid gap-x-8 sm:grid-cols-2" data-names={of}>
      {fieldsOfList(list).map((field) => (
        <TextField
          key={field}
          name={`${field}.${list}.${of}`}
          label={text.fields[field]}
          need={field === 'labelFr' ? 'required' : 'optional'}
          hint={text.hints[field]}
          error={errorOf(field)}
          defaultValue={shown[field]}
        />
      ))}
    </div>
  );
}
