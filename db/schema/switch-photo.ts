import type { Generated } from 'kysely';

export interface SwitchPhotoTable {
  id: Generated<string>;
  hubId: string;
  switchEventId: string;
  /** JPEG, without anything that the camera wrote about place or person. */
  bytes: Buffer;
  width: number;
  height: number;
  caption: string;
  rightsConfirmedAt: Date;
  createdBy: string | null;
  createdAt: Generated<Date>;
}
