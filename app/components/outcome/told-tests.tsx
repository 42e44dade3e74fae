import { fill } from '~/i18n/fill';
import { formatDay } from '~/i18n/format-time';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import type { OutcomeDesk } from './outcome-desk';

/** The tests that were told, each with a way to take it back. */
export function ToldTests({ desk }: { desk: OutcomeDesk }) {
  const { locale, words } = useI18n();
  const text = words.outcome.desk;
  if (desk.tests.length === 0) return null;
  return (
    <section className="mb-8" aria-labelledby="told-tests">
      <h2 id="told-tests" className="text-xl">
        {text.tests}
      </h2>
      <ul className="mt-3 grid gap-4">
        {desk.tests.map((test) => {
          const day = formatDay(locale, 'UTC', new Date(`${test.testedOn}T12:00:00Z`));
          return (
            <li key={test.id} className="card">
              <p className="font-semibold">{day}</p>
              <p className="whitespace-pre-line">{test.tried}</p>
              <p className="whitespace-pre-line">
                {fill(words.outcome.told.learnt, { learnt: test.learnt })}
              </p>
              <form method="post" action={paths.ideaOutcome(desk.idea.number)} className="mt-2">
                <input type="hidden" name="expectedVersion" value={desk.idea.version} />
                <input type="hidden" name="test" value={test.id} />
                <Button
                  look="danger"
                  name="intent"
                  value="test-removed"
                  aria-label={fill(text.testRemoveOf, { day })}
                >
                  {text.testRemove}
                </Button>
              </form>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
