import type { WaitReason } from '../seats/decide-seats';

/** What would come of one line of the desk. */
export type DeskLine =
  | { kind: 'seated' }
  | { kind: 'waits'; reason: WaitReason }
  /** The organization has registered somebody of this name at this Switch. */
  | { kind: 'known'; registrationId: string; status: 'confirmed' | 'waitlisted' }
  /** The same name stands on an earlier line, counted from 0. */
  | { kind: 'twice'; row: number };
