/** draft → sending → done | stopped. A retry makes done sending again; nothing leaves stopped. */
export type CampaignState = 'draft' | 'sending' | 'done' | 'stopped';
