import { z } from 'zod';
import { cleanLine } from '../clean-text';
import { isUuid } from '../uuid';
import { type DoorChange, MOST_CHANGES } from './door-change';

const NAME_LENGTH = 100;
const REASON_LENGTH = 200;

const uuid = z.string().refine(isUuid);
const line = (most: number) => z.string().transform(cleanLine).pipe(z.string().max(most));
const change = { id: uuid, sessionId: uuid, registrationId: uuid, at: z.number().int().positive() };

const schema = z
  .array(
    z.discriminatedUnion('kind', [
      z.object({
        ...change,
        kind: z.enum(['present', 'absent']),
        reason: line(REASON_LENGTH).default(''),
      }),
      z.object({
        ...change,
        kind: z.literal('walk-in'),
        firstName: line(NAME_LENGTH).pipe(z.string().min(1)),
        lastName: line(NAME_LENGTH).default(''),
        stakeholderType: z.string().max(60),
        reason: line(REASON_LENGTH).default(''),
      }),
    ]),
  )
  .min(1)
  .max(MOST_CHANGES);

/** The changes that a device sent, as JSON; undefined where they cannot be read. */
export function readDoorChanges(json: unknown): DoorChange[] | undefined {
  try {
    return schema.parse(JSON.parse(String(json)));
  } catch {
    return undefined;
  }
}
