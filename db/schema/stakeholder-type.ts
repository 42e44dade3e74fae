export interface StakeholderTypeTable {
  hubId: string;
  slug: string;
  labelFr: string;
  labelEn: string;
  explanationFr: string;
  explanationEn: string;
  position: number;
}
