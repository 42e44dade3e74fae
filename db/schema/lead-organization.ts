export interface LeadOrganizationTable {
  hubId: string;
  position: number;
  name: string;
}
