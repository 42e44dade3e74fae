export interface HubHostTable {
  host: string;
  hubId: string;
}
