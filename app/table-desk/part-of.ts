import { partsOf } from '../offline/parts-of';

/** A part of the page of a table, by its name. */
export const partOf = partsOf('table');
