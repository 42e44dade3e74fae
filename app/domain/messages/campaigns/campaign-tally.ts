/** How many messages of a campaign stand where. */
export interface CampaignTally {
  /** How many were to leave by e-mail. */
  emails: number;
  waiting: number;
  sent: number;
  /** The address was refused for good: somebody is called instead. */
  refused: number;
  /** Not arrived for another reason: can be sent again. */
  failed: number;
  /** Rendered, and sent to nobody: no mail server is set. */
  kept: number;
  toTell: number;
  told: number;
  withdrawn: number;
  /** Of the withdrawn, those that were tried before: the mail server may have taken them. */
  maybeLeft: number;
  /** On the call list, or told, in the place of a refused e-mail. */
  calledInstead: number;
}

/** Where a message may stand, as the log is filtered by. */
export const CAMPAIGN_PARTS = ['waiting', 'sent', 'kept', 'refused', 'failed', 'call', 'withdrawn'] as const;
export type CampaignPart = (typeof CAMPAIGN_PARTS)[number];
