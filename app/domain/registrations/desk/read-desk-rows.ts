import { cleanLine, cleanParagraphs } from '../../clean-text';
import { foldText } from '../../venues/fold-text';
import { type DeskRow, MOST_AT_DESK } from './desk-input';

/** Somebody whom the organization registered before, as the desk proposes them. */
export interface FormerPerson {
  firstName: string;
  lastName: string;
  stakeholderType: string;
  reach: string;
}

/**
 * The lines of the desk that hold somebody, in their order. A former person chosen by their whole name, where only a
 * first name is asked, brings the rest of what is known of them.
 */
export function readDeskRows(form: FormData, former: readonly FormerPerson[] = []): DeskRow[] {
  const byName = new Map(former.map((person) => [foldText(nameOf(person)), person]));
  return Array.from({ length: MOST_AT_DESK }, (_, at) => rowAt(form, at))
    .filter(({ firstName, lastName, reach, needs }) => [firstName, lastName, reach, needs].some(Boolean))
    .map((row) => {
      const known = row.lastName === '' ? byName.get(foldText(row.firstName)) : undefined;
      return known
        ? { ...row, ...known, reach: row.reach || known.reach, stakeholderType: known.stakeholderType }
        : row;
    });
}

function rowAt(form: FormData, at: number): DeskRow {
  const text = (field: string) => String(form.get(`people[${at}].${field}`) ?? '');
  return {
    firstName: cleanLine(text('firstName')),
    lastName: cleanLine(text('lastName')),
    stakeholderType: cleanLine(text('stakeholderType')),
    reach: cleanLine(text('reach')),
    needs: cleanParagraphs(text('needs')),
    isAnother: text('another') === 'oui',
    isLeftOut: text('leftOut') === 'oui',
  };
}

export function nameOf({ firstName, lastName }: { firstName: string; lastName: string }): string {
  return `${firstName} ${lastName}`.trim();
}
