import { z } from 'zod';
import { checkContact, contactFields, keepContact } from '../author-contact';

/** How an author wishes to be told, as they type it. Messages are keys of the dictionary section "authorContact". */
export const contactInput = z.object(contactFields).superRefine(checkContact).transform(keepContact);
