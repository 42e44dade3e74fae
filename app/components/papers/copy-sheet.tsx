import { fill } from '~/i18n/fill';
import type { Dictionary } from '~/i18n/fr';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { TextArea } from '~/ui/text-area';
import type { EntryPreview, OpenedSheet, SheetsAnswer } from './sheets-view';

interface CopySheetProps {
  slug: string;
  sheet: OpenedSheet;
  answer: SheetsAnswer;
}

/** Copying a signed sheet: the numbers, then the names to compare, then it counts. */
export function CopySheet({ slug, sheet, answer }: CopySheetProps) {
  const text = useI18n().words.papers.sheets;
  const { preview, typed = '' } = answer;
  const all = paths.attendanceSheets(slug);
  return (
    <>
      <a className="tap" href={all}>
        {text.backToSheets}
      </a>
      <h2 className="mt-2">{fill(text.enterTitle, { number: sheet.number })}</h2>
      <p className="mb-4 text-lg">{sheet.scope}</p>
      {preview ? (
        <Preview slug={slug} sheet={sheet} preview={preview} typed={typed} />
      ) : (
        <Numbers slug={slug} sheet={sheet} answer={answer} />
      )}
      <Entries slug={slug} sheet={sheet} />
    </>
  );
}

function Numbers({ slug, sheet, answer }: CopySheetProps) {
  const { locale, words } = useI18n();
  const text = words.papers.sheets;
  const error = (answer.problems ?? []).map((problem) => problemInWords(text, problem, answer.last ?? 0));
  return (
    <form
      method="post"
      action={`${paths.attendanceSheets(slug)}?feuille=${sheet.id}`}
      className="card max-w-3xl"
    >
      <Hidden sheet={sheet} formId={sheet.formId} />
      <TextArea
        name="numbers"
        label={text.numbers}
        hint={`${plural(locale, text.linesOf, sheet.people)} ${text.numbersHint}`}
        {...(error.length > 0 ? { error: error.join(' ') } : {})}
        rows={3}
        defaultValue={answer.typed ?? ''}
      />
      <Button name="intent" value="check">
        {text.check}
      </Button>
    </form>
  );
}

function problemInWords(
  text: Dictionary['papers']['sheets'],
  problem: NonNullable<SheetsAnswer['problems']>[number],
  last: number,
): string {
  return fill(text.problems[problem.reason], { text: 'text' in problem ? problem.text : '', last });
}

function Preview(props: { slug: string; sheet: OpenedSheet; preview: EntryPreview; typed: string }) {
  const { slug, sheet, preview, typed } = props;
  const { locale, words } = useI18n();
  const text = words.papers.sheets;
  const { done, already, leftOut, formId } = preview;
  const here = `${paths.attendanceSheets(slug)}?feuille=${sheet.id}`;
  return (
    <section aria-labelledby="preview" className="card max-w-3xl">
      <h3 id="preview" className="text-xl">
        {plural(locale, text.previewTitle, done.length)}
      </h3>
      <p className="mb-3">{text.previewText}</p>
      <ul className="name-list">
        {done.map(({ number, name }) => (
          <li key={number}>{fill(text.line, { number, name })}</li>
        ))}
      </ul>
      {already.length > 0 ? (
        <p className="mt-3">{plural(locale, text.already, already.length, { names: already.join(', ') })}</p>
      ) : null}
      <ul className="mt-3">
        {leftOut.map(({ number, name, reason }) => (
          <li key={number}>
            {fill(text.line, { number, name: [name, text.leftOut[reason]].filter(Boolean).join(' : ') })}
          </li>
        ))}
      </ul>
      <form method="post" action={here} className="actions mt-4">
        <Hidden sheet={sheet} formId={formId} />
        <input type="hidden" name="numbers" value={typed} />
        {done.length > 0 ? (
          <Button name="intent" value="enter">
            {plural(locale, text.confirm, done.length)}
          </Button>
        ) : null}
        <Button look="secondary" name="intent" value="retype">
          {text.change}
        </Button>
      </form>
    </section>
  );
}

function Entries({ slug, sheet }: { slug: string; sheet: OpenedSheet }) {
  const { locale, words } = useI18n();
  const text = words.papers.sheets;
  if (sheet.entries.length === 0) return null;
  return (
    <section aria-labelledby="entries" className="mt-8">
      <h3 id="entries" className="mb-2 text-xl">
        {text.entriesTitle}
      </h3>
      <ul className="grid gap-3">
        {sheet.entries.map(({ id, people, at, isUndone }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4">
            <span>{plural(locale, text.entry, people, { day: at })}</span>
            {isUndone ? (
              <span className="text-soft">{text.undone}</span>
            ) : (
              <form method="post" action={`${paths.attendanceSheets(slug)}?feuille=${sheet.id}`}>
                <input type="hidden" name="feuille" value={sheet.id} />
                <input type="hidden" name="entry" value={id} />
                <Button
                  look="secondary"
                  name="intent"
                  value="undo"
                  aria-label={fill(text.undoOf, { day: at })}
                >
                  {text.undo}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Hidden({ sheet, formId }: { sheet: OpenedSheet; formId: string }) {
  return (
    <>
      <input type="hidden" name="feuille" value={sheet.id} />
      <input type="hidden" name="formId" value={formId} />
    </>
  );
}
