import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { TextField } from '~/ui/text-field';

/** Looks for the idea to group with, by its number or by words: a plain GET form. */
export function MergeSearch({ number, queue, typed }: { number: number; queue: string; typed: string }) {
  const text = useI18n().words.merging.search;
  return (
    <search>
      <form method="get" action={paths.mergeIdea(number)} aria-label={text.title}>
        {queue ? <input type="hidden" name="retour" value={queue} /> : null}
        <TextField
          name="q"
          label={text.label}
          need="required"
          hint={text.hint}
          type="search"
          defaultValue={typed}
        />
        <Button look="secondary">{text.go}</Button>
      </form>
    </search>
  );
}
