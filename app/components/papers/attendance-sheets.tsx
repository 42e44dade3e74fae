import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';
import { FieldFrame, idOf } from '~/ui/field-frame';
import { Notice } from '~/ui/notice';
import { TextField } from '~/ui/text-field';
import type { SheetLine, SheetsView } from './sheets-view';

const USUAL_BLANK_ROWS = 10;

/** All sheets of a Switch: preparing one, printing it, copying what was signed; then certificates for all. */
export function AttendanceSheets({ view }: { view: SheetsView }) {
  const { locale, words } = useI18n();
  const text = words.papers.sheets;
  const { slug, sheets, present } = view;
  const { bulk } = words.papers.certificate;
  return (
    <>
      <p className="text-lg">{text.lead}</p>
      <PrepareSheet view={view} />
      <section aria-labelledby="sheets" className="mt-8">
        <h2 id="sheets" className="mb-3">
          {text.preparedTitle}
        </h2>
        {sheets.length === 0 ? (
          <Notice>
            <p>{text.none}</p>
          </Notice>
        ) : (
          <ul className="grid gap-4">
            {sheets.map((sheet) => (
              <SheetCard key={sheet.id} slug={slug} sheet={sheet} />
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="certificates" className="mt-8">
        <h2 id="certificates" className="mb-2">
          {bulk.title}
        </h2>
        <p>{plural(locale, bulk.count, present)}</p>
        {present > 0 ? (
          <p className="actions mt-3">
            <ButtonLink look="secondary" href={paths.certificatesPdf(slug)}>
              {bulk.pdf}
            </ButtonLink>
          </p>
        ) : null}
      </section>
    </>
  );
}

function PrepareSheet({ view }: { view: SheetsView }) {
  const { locale, words } = useI18n();
  const text = words.papers.sheets;
  return (
    <form
      method="post"
      action={paths.attendanceSheets(view.slug)}
      className="card mt-6 max-w-3xl"
      aria-labelledby="prepare"
    >
      <h2 id="prepare" className="mb-2 text-xl">
        {text.prepareTitle}
      </h2>
      <p className="mb-4">{plural(locale, text.willHold, view.people)}</p>
      <FieldFrame texts={{ name: 'scope', label: text.scope }}>
        <select className="input input-full" id={idOf('scope')} name="scope">
          <optgroup label={text.sessionsGroup}>
            <Options choices={view.sessions} />
          </optgroup>
          {view.halfDays.length > 0 ? (
            <optgroup label={text.halfDaysGroup}>
              <Options choices={view.halfDays} />
            </optgroup>
          ) : null}
        </select>
      </FieldFrame>
      <TextField
        name="blank"
        label={text.blank}
        hint={text.blankHint}
        type="number"
        inputMode="numeric"
        size="short"
        min={0}
        max={100}
        defaultValue={USUAL_BLANK_ROWS}
      />
      <Button name="intent" value="prepare">
        {text.prepare}
      </Button>
    </form>
  );
}

function Options({ choices }: { choices: SheetsView['sessions'] }) {
  return choices.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}

function SheetCard({ slug, sheet }: { slug: string; sheet: SheetLine }) {
  const { locale, words } = useI18n();
  const text = words.papers.sheets;
  const { id, number } = sheet;
  return (
    <li className="card">
      <h3 className="text-lg">{fill(text.name, { number })}</h3>
      <p>{sheet.scope}</p>
      <p className="text-soft">
        {plural(locale, text.ofPeople, sheet.people)}, {fill(text.preparedAt, { day: sheet.madeAt })}
      </p>
      <p className="actions mt-3">
        <ButtonLink href={paths.attendanceSheetPdf(slug, id)} aria-label={fill(text.pdfOf, { number })}>
          {text.pdf}
        </ButtonLink>
        <ButtonLink
          look="secondary"
          href={`${paths.attendanceSheets(slug)}?feuille=${id}`}
          aria-label={fill(text.enterOf, { number })}
        >
          {text.enter}
        </ButtonLink>
      </p>
    </li>
  );
}
