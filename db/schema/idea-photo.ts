import type { Generated } from 'kysely';

/** A photo of a card or a post-it that waits to be copied, or was; deleted some days after. */
export interface IdeaPhotoTable {
  id: Generated<string>;
  hubId: string;
  switchEventId: string;
  workTableId: string | null;
  /** JPEG, without anything that the camera wrote about place or person. */
  bytes: Buffer;
  width: number;
  height: number;
  /** How far its reader turned it, clockwise: 0, 90, 180 or 270. */
  turn: Generated<number>;
  /** Of the file as it was sent: the same photo twice is one. */
  digest: string;
  state: Generated<'waiting' | 'copied' | 'set_aside'>;
  reason: 'unreadable' | 'not_an_idea' | 'already_there' | null;
  ideaId: string | null;
  /** Who is copying it, and until when it is kept for them. */
  claimedBy: string | null;
  claimedUntil: Date | null;
  handledBy: string | null;
  handledAt: Date | null;
  createdBy: string | null;
  createdAt: Generated<Date>;
}
