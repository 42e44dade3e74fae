import { partsOf } from '../offline/parts-of';

/** A part of the welcome desk, by its name. */
export const partOf = partsOf('door');
