/** The thing an act is done to, reduced to what decides: its hub, and its scope where it has one. */
export interface Thing {
  hubId: string;
  zoneId?: string | undefined;
  switchEventId?: string | undefined;
  /** The organization that a party was registered by. */
  organizationId?: string | undefined;
  registrationId?: string | undefined;
  /** The table of a Switch at which something is captured. */
  workTableId?: string | undefined;
  partyId?: string | undefined;
  /** Who saved a template or wrote a note; null once they have left. */
  authorId?: string | null | undefined;
  /** Ids of those who organise its logistics. */
  logisticsHolders?: readonly string[] | undefined;
  /** False for a draft: only then does seeing need a role. */
  isPublic?: boolean | undefined;
}
