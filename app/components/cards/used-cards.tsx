import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { TextField } from '~/ui/text-field';
import type { CardsAnswer, UsedCardLine } from './cards-view';

/** Cards that lead somewhere, and the stub that somebody lost: it is made void, or valid again. */
export function UsedCards({
  slug,
  used,
  answer,
}: {
  slug: string;
  used: readonly UsedCardLine[];
  answer: CardsAnswer;
}) {
  const text = useI18n().words.cards.make;
  return (
    <>
      <h2 className="mt-10">{text.lostTitle}</h2>
      <p className="mb-4 max-w-2xl">{text.lostText}</p>
      <form method="post" action={paths.cards(slug)} className="max-w-2xl" noValidate>
        <TextField
          name="code"
          label={text.code}
          need="required"
          hint={text.codeHint}
          error={answer.problem?.field === 'code' ? answer.problem.message : undefined}
          size="short"
          autoComplete="off"
          spellCheck={false}
          defaultValue={answer.code ?? ''}
        />
        <Button look="danger" name="intent" value="void">
          {text.void}
        </Button>
      </form>
      <h2 className="mt-10">{text.usedTitle}</h2>
      {used.length > 0 ? <UsedTable slug={slug} used={used} /> : <p>{text.usedNone}</p>}
    </>
  );
}

function UsedTable({ slug, used }: { slug: string; used: readonly UsedCardLine[] }) {
  const text = useI18n().words.cards.make;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="table-frame as-cards mt-4" tabIndex={0} aria-label={text.usedTitle}>
      <table>
        <caption>{text.usedCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.columns.code}</th>
            <th scope="col">{text.columns.table}</th>
            <th scope="col">{text.columns.idea}</th>
            <th scope="col">{text.columns.act}</th>
          </tr>
        </thead>
        <tbody>
          {used.map(({ code, place, idea, isVoid }) => (
            <tr key={code}>
              <th scope="row" className="whitespace-nowrap">
                {code}
              </th>
              <td data-label={text.columns.table}>{place}</td>
              <td data-label={text.columns.idea}>
                {idea ? <a href={paths.idea(idea.number)}>{idea.title}</a> : null}
              </td>
              <td data-label={text.columns.act}>
                <form method="post" action={paths.cards(slug)}>
                  <input type="hidden" name="code" value={code} />
                  {isVoid ? <p>{text.isVoid}</p> : null}
                  <Button
                    look="quiet"
                    name="intent"
                    value={isVoid ? 'restore' : 'void'}
                    aria-label={fill(isVoid ? text.restoreOf : text.voidOf, { code })}
                  >
                    {isVoid ? text.restore : text.void}
                  </Button>
                </form>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
