import type { PrintedPerson, SheetsView } from '~/components/people/print-sheets';
import type { Printed, SheetFormat } from '~/components/people/sheet-formats';
import type { Ctx } from '~/domain/context';
import { choosePeople } from '~/domain/registrations/bulk/choose-people.server';
import { askOf, FILTER_NAMES, readRegistrationsQuery } from '~/domain/registrations/registrations-query';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { readChoice } from './read-choice';

/** A hundred and more sheets: what one print may sensibly hold. */
const MOST_PRINTED = 2_000;

interface SheetsAsk {
  what: Printed;
  formats: Readonly<Record<SheetFormat, number>>;
  /** Those for what is printed; the first is usual. */
  offered: readonly SheetFormat[];
}

/** Sheets of those whom the address filters: with nothing said, of everybody with a place. */
export function sheetsOfFilter(ctx: Ctx, event: SwitchEvent, query: URLSearchParams, ask: SheetsAsk) {
  const read = readRegistrationsQuery(query);
  const asked = read.statut || read.doublons ? read : { ...read, statut: 'confirmees' };
  const filter = Object.fromEntries(
    FILTER_NAMES.filter((name) => read[name] !== '').map((name) => [name, String(read[name])]),
  );
  const setUp = { format: query.get('format'), start: query.get('debut') };
  return viewOf(ctx, event, { all: askOf({ ...asked, tri: 'nom' }) }, { ...ask, ...setUp, kept: { filter } });
}

/** Sheets of those who were chosen in the list. */
export async function sheetsOfChoice(ctx: Ctx, event: SwitchEvent, sent: FormData, ask: SheetsAsk) {
  const choice = readChoice(sent);
  const setUp = { format: sent.get('format'), start: sent.get('debut') };
  const view = await viewOf(ctx, event, choice, { ...ask, ...setUp, kept: { ids: '' } });
  return view && { ...view, kept: { ids: view.people.map(({ id }) => id).join('.') } };
}

async function viewOf(
  ctx: Ctx,
  event: SwitchEvent,
  choice: Parameters<typeof choosePeople>[2],
  {
    what,
    formats,
    offered,
    format,
    start,
    kept,
  }: SheetsAsk & {
    format: FormDataEntryValue | null;
    start: FormDataEntryValue | null;
    kept: SheetsView['kept'];
  },
): Promise<SheetsView | undefined> {
  const chosen = await choosePeople(ctx, event, choice);
  if (!chosen) return undefined;
  const { stakeholderTypes } = ctx.hub;
  // Whoever waits may get a place yet; whoever cancelled wears no badge.
  const printed = chosen.filter(({ status, erasedAt }) => status !== 'cancelled' && !erasedAt);
  const used = offered.find((each) => each === format) ?? offered[0] ?? '99x67';
  const first = Math.trunc(Number(start)) || 1;
  return {
    what,
    people: byName(printed.slice(0, MOST_PRINTED)).map((person): PrintedPerson => {
      const hue = stakeholderTypes.findIndex(({ slug }) => slug === person.stakeholderType);
      return {
        id: person.id,
        firstName: person.firstName,
        lastName: person.lastName,
        organization: person.organization,
        type: stakeholderTypes[hue]?.label[ctx.locale] ?? person.stakeholderType,
        hue: Math.max(0, hue),
        table: person.tableNumber,
      };
    }),
    format: used,
    start: Math.min(Math.max(1, first), formats[used]),
    zone: event.zone.name,
    isCut: printed.length > MOST_PRINTED,
    most: MOST_PRINTED,
    kept,
  };
}

const collator = new Intl.Collator('fr');

/** As they are laid out on the table by the door. */
function byName<Person extends { firstName: string; lastName: string }>(people: readonly Person[]): Person[] {
  return [...people].sort(
    (a, b) => collator.compare(a.lastName, b.lastName) || collator.compare(a.firstName, b.firstName),
  );
}
