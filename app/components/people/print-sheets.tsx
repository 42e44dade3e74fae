import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { Button } from '~/ui/button';
import { Notice } from '~/ui/notice';
import { SelectField } from '~/ui/select-field';
import { TextField } from '~/ui/text-field';
import {
  FORMATS_OF,
  type Printed,
  SHEET_FORMATS,
  type SheetFormat,
  sheetsOf,
  sizeOfName,
} from './sheet-formats';

export interface PrintedPerson {
  id: string;
  firstName: string;
  lastName: string;
  organization: string;
  type: string;
  /** Place of the type in the hub's list: its hue. */
  hue: number;
  table: number | null;
}

export interface SheetsView {
  what: Printed;
  people: PrintedPerson[];
  format: SheetFormat;
  /** The first place of the first sheet to print on, from 1. */
  start: number;
  zone: string;
  isCut: boolean;
  most: number;
  /** Sent along when the format changes: who was chosen, or the filters of the address. */
  kept: { ids: string } | { filter: Record<string, string> };
}

/** Sheets as the printer will make them, and the form that sets them up. */
export function PrintSheets({ view, action }: { view: SheetsView; action: string }) {
  const { locale, words } = useI18n();
  const text = words.files.printing;
  const perSheet = SHEET_FORMATS[view.format];
  const sheets = sheetsOf(view.people, perSheet, view.start - 1);
  const lead = plural(locale, text.lead, view.people.length, { sheets: sheets.length });
  return (
    <>
      <div className="no-print">
        <h2>{view.what === 'labels' ? text.labelsTitle : text.badgesTitle}</h2>
        <p className="text-lg font-semibold">{lead}</p>
        {view.isCut ? <p>{fill(text.tooMany, { most: view.most })}</p> : null}
        <p className="mb-4">{text.how}</p>
        <SetUp view={view} action={action} perSheet={perSheet} />
      </div>
      {sheets.length === 0 ? (
        <Notice>
          <p>{text.noneText}</p>
        </Notice>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className="sheets" tabIndex={0} aria-label={lead}>
          {sheets.map((cells, at) => (
            <section
              // biome-ignore lint/suspicious/noArrayIndexKey: sheets have no other name
              key={at}
              className={`sheet sheet-${view.format}`}
              aria-label={fill(text.sheet, { number: at + 1, sheets: sheets.length })}
            >
              {cells.map((person, place) =>
                person === null ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: an empty place has no other name
                  <div key={place} />
                ) : view.what === 'labels' ? (
                  <Label key={person.id} person={person} />
                ) : (
                  <Badge key={person.id} person={person} zone={view.zone} />
                ),
              )}
            </section>
          ))}
        </section>
      )}
      <script type="module" src="/enhance/print.js" />
    </>
  );
}

function SetUp({ view, action, perSheet }: { view: SheetsView; action: string; perSheet: number }) {
  const text = useI18n().words.files.printing;
  const { kept } = view;
  const hidden = 'ids' in kept ? [['ids', kept.ids]] : Object.entries(kept.filter);
  return (
    <form
      method={'ids' in kept ? 'post' : 'get'}
      action={action}
      className="flex flex-wrap items-end gap-x-5"
    >
      {hidden.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SelectField
        name="format"
        label={text.format}
        choices={FORMATS_OF[view.what].map((value) => ({ value, label: text.formats[value] }))}
        defaultValue={view.format}
      />
      <TextField
        name="debut"
        label={text.start}
        hint={text.startHint}
        type="number"
        inputMode="numeric"
        size="short"
        min={1}
        max={perSheet}
        defaultValue={view.start}
      />
      <div className="field">
        <Button look="secondary">{text.show}</Button>{' '}
        <Button type="button" hidden data-print="">
          {text.print}
        </Button>
      </div>
    </form>
  );
}

function Label({ person }: { person: PrintedPerson }) {
  const { firstName, lastName, organization, type } = person;
  return (
    <article className="label" data-size={sizeOfName(`${firstName} ${lastName}`)}>
      <p className="label-name">
        {firstName} {lastName}
      </p>
      <p className="label-rest">{organization || type}</p>
    </article>
  );
}

/** Read from across a table: the first name, then in what quality, then where to sit. */
function Badge({ person, zone }: { person: PrintedPerson; zone: string }) {
  const text = useI18n().words.files.printing;
  const { firstName, lastName, organization, type, hue, table } = person;
  return (
    <article className={`badge kind-${hue % 7}`}>
      <p className="badge-zone">{zone}</p>
      <p className="badge-first" data-size={sizeOfName(firstName)}>
        {firstName}
      </p>
      <p className="badge-last">{lastName}</p>
      <p className="badge-organization">{organization}</p>
      <p className="badge-foot">
        <span className="badge-type">{type}</span>
        {table === null ? null : <span className="badge-table">{fill(text.atTable, { number: table })}</span>}
      </p>
    </article>
  );
}
