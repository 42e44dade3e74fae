/** Up to which news the mediators of an organization have been written to. */
export interface DeskNewsTable {
  hubId: string;
  organizationId: string;
  toldUntil: Date;
}
