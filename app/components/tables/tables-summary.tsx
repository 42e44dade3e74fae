import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { Button } from '~/ui/button';
import type { TablesView } from './tables-view';

/** How many tables there are, and how many would fit the people. */
export function TablesSummary({ view }: { view: TablesView }) {
  const { locale, words } = useI18n();
  const text = words.programme.tables;
  const { people, suggestion, tables, mayChange } = view;
  const { least, most, usual } = suggestion;
  const isGapless = tables.every(({ number }, at) => number === at + 1);
  return (
    <>
      <p className="text-lg font-semibold">
        {plural(locale, text.count, tables.length)} {plural(locale, text.confirmed, people)}
      </p>
      {people > 0 ? (
        <p>
          {plural(locale, text.usual, usual)} {least === most ? null : fill(text.between, { least, most })}
        </p>
      ) : (
        <p>{text.nobody}</p>
      )}
      <div className="actions mt-4">
        <Button type="button" look="secondary" data-print hidden>
          {text.print}
        </Button>
        {mayChange && !isGapless ? (
          <form method="post">
            <Button look="secondary" name="intent" value="renumber">
              {text.renumber}
            </Button>
          </form>
        ) : null}
      </div>
    </>
  );
}
