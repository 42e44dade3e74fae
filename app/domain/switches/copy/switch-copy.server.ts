import { z } from 'zod';
import { ACCESS_ITEMS } from '../../venues/access-items';
import { MAX_SESSIONS } from '../form/switch-form';
import { SESSION_KINDS } from '../switch-event';
import { COPY_PARTS } from './copy-parts';

/** A moment by the clock of a zone: so many days from the first day of a Switch, at this hour. */
const localMoment = z.object({
  day: z.int().min(-3660).max(3660),
  hour: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
});

const count = z.int().min(0).max(5000);
const minute = z.int().min(0).max(1440).nullable();

/**
 * What one Switch hands on to another: for a duplicate at once, for a template in the database, where an old or
 * broken one must be seen for what it is. It knows hours, never instants, so that nine o'clock stays nine o'clock; and
 * no people, ideas or messages.
 */
const switchCopySchema = z.object({
  /** Grows when an older copy could no longer be read. */
  format: z.literal(1),
  parts: z.array(z.enum(COPY_PARTS)),
  /** A proposal, also where the texts are not taken. */
  title: z.string().min(1).max(160),
  purpose: z.string().max(4000),
  /** Slug. */
  zone: z.string(),
  commune: z.object({ postalCode: z.string(), communeCode: z.string(), communeName: z.string() }),
  /** The first day: one session for who does not take the programme. */
  hours: z.object({ start: localMoment, end: localMoment }),
  sessions: z
    .array(
      z.object({
        kind: z.enum(SESSION_KINDS),
        title: z.string().max(160),
        room: z.string().max(120),
        facilitator: z.string().max(120),
        description: z.string().max(2000),
        start: localMoment,
        end: localMoment,
      }),
    )
    .max(MAX_SESSIONS),
  registration: z.object({ opens: localMoment, closes: localMoment }),
  tables: z.array(
    z.object({
      number: z.int().min(1).max(200),
      theme: z.string().min(1).max(160),
      facilitator: z.string().max(120),
    }),
  ),
  venue: z
    .object({
      /** Where it is one of the hub's, which serve again. */
      sharedId: z.uuid().nullable(),
      name: z.string(),
      address: z.string(),
      accessInformation: z.string(),
      accessItems: z.array(z.enum(ACCESS_ITEMS)),
      opensAtMinute: minute,
      closesAtMinute: minute,
    })
    .nullable(),
  seats: z
    .object({
      capacity: z.int().min(1).max(5000),
      seatRules: z.array(
        z.object({ stakeholderType: z.string(), reserved: count, maximum: count.nullable() }),
      ),
      release: localMoment.nullable(),
      releases: z.array(
        z.object({ stakeholderType: z.string(), places: z.int().min(1).nullable(), at: localMoment }),
      ),
    })
    .nullable(),
  audiences: z.array(z.string()),
  contact: z.object({ name: z.string(), phone: z.string() }).nullable(),
  reminders: z
    .object({
      reminderDays: z.array(z.int().min(0).max(60)),
      atMinute: z.int().min(0).max(1439),
      thanks: z.boolean(),
    })
    .nullable(),
});

export type SwitchCopy = z.infer<typeof switchCopySchema>;

/** What a template holds; undefined where it is too old, or broken. */
export function readSwitchCopy(content: unknown): SwitchCopy | undefined {
  return switchCopySchema.safeParse(content).data;
}
