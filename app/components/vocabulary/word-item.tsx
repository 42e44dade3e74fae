import type { ReactNode } from 'react';
import type { WordList } from '~/domain/vocabulary/word-input';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { SelectField } from '~/ui/select-field';
import { WordFields } from './word-fields';
import type { TypedWord, WordView } from './word-view';

export interface WordItemProps {
  list: WordList;
  word: WordView;
  typed: TypedWord | undefined;
}

/** One word: what it counts as and holds, its place, its names, and the way out of use. */
export function WordItem({ list, word, typed }: WordItemProps) {
  const { locale, words } = useI18n();
  const text = words.vocabulary;
  const called = { word: word.name };
  return (
    <li className="card vocabulary-word">
      <h3 dir="auto">{word.name}</h3>
      <p className="text-soft">
        {fill(text.countsAs, { under: word.countsAs })} · {plural(locale, text.ideas, word.ideas)}
      </p>
      {word.isRetired ? (
        <Act list={list} word={word}>
          <Button look="secondary" name="intent" value="restore" aria-label={fill(text.restoreOf, called)}>
            {text.restore}
          </Button>
        </Act>
      ) : (
        <Act list={list} word={word}>
          <Button look="quiet" name="intent" value="up" aria-label={fill(text.upOf, called)}>
            {text.up}
          </Button>
          <Button look="quiet" name="intent" value="down" aria-label={fill(text.downOf, called)}>
            {text.down}
          </Button>
        </Act>
      )}
      <details open={typed !== undefined}>
        <summary className="fold">{fill(text.renameOf, called)}</summary>
        <Act list={list} word={word}>
          <WordFields list={list} of={word.slug} names={word.names} typed={typed} />
          <Button look="secondary" name="intent" value="rename" aria-label={fill(text.saveOf, called)}>
            {text.save}
          </Button>
        </Act>
      </details>
      {word.mayRetire && !word.isRetired ? <Retire list={list} word={word} /> : null}
    </li>
  );
}

function Retire({ list, word }: Omit<WordItemProps, 'typed'>) {
  const text = useI18n().words.vocabulary;
  const called = { word: word.name };
  return (
    <details>
      <summary className="fold">{fill(text.retireOf, called)}</summary>
      <Act list={list} word={word}>
        {word.ideas > 0 ? (
          <SelectField
            name={`into.${list}.${word.slug}`}
            label={text.into}
            need="required"
            choices={word.others}
            defaultValue={word.others[0]?.value ?? ''}
          />
        ) : null}
        <Button look="danger" name="intent" value="retire" aria-label={fill(text.retireOf, called)}>
          {text.retire}
        </Button>
      </Act>
    </details>
  );
}

/** A form that says which word it is about, as it was seen. */
function Act({ list, word, children }: { list: WordList; word: WordView; children: ReactNode }) {
  return (
    <form method="post" action={paths.vocabulary()} noValidate>
      <input type="hidden" name="list" value={list} />
      <input type="hidden" name="slug" value={word.slug} />
      <input type="hidden" name="version" value={word.version} />
      {children}
    </form>
  );
}
