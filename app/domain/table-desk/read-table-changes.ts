import { z } from 'zod';
import { isIdeaNumber } from '../ideas/idea';
import { isUuid } from '../uuid';
import { MOST_TABLE_CHANGES, type TableChange } from './table-change';

/** Far above what any field may hold: what is too long is said of its field, in words. */
const LONGEST = 20_000;

const uuid = z.string().refine(isUuid);
const typed = z.string().max(LONGEST);
const reach = typed.optional();
const idea = z.object({
  ...{ title: typed, description: typed, statedNeed: typed, speakerType: typed, speakerFirstName: typed },
  audiences: z.array(z.string().max(100)).max(50),
  ...{ authorContact: reach, authorEmail: reach, authorPhone: reach, authorAddress: reach },
  ...{ authorMediator: reach, authorOrganizationId: reach, authorConsent: reach },
});
const schema = z
  .array(
    z.discriminatedUnion('kind', [
      z.object({ id: uuid, kind: z.literal('capture'), idea }),
      z.object({
        ...{ id: uuid, kind: z.literal('correct'), idea },
        number: z.number().refine(isIdeaNumber),
        expectedVersion: z.number().int().positive(),
      }),
    ]),
  )
  .min(1)
  .max(MOST_TABLE_CHANGES);

/** The changes that a device sent, as JSON; undefined where they cannot be read. */
export function readTableChanges(json: unknown): TableChange[] | undefined {
  try {
    return schema.parse(JSON.parse(String(json))) as TableChange[];
  } catch {
    return undefined;
  }
}
