import type { AccountTable } from './account';
import type { DataVersionTable } from './data-version';
import type { HistoryTable } from './history';
import type { HubTable } from './hub';
import type { HubHostTable } from './hub-host';
import type { IdeaTable } from './idea';
import type { LeadOrganizationTable } from './lead-organization';
import type { MessageTable } from './message';
import type { OrganizationTable } from './organization';
import type { PartyTable } from './party';
import type { RegistrationTable } from './registration';
import type { RoleGrantTable } from './role-grant';
import type { SeatRuleTable } from './seat-rule';
import type { SessionTable } from './session';
import type { StakeholderTypeTable } from './stakeholder-type';
import type { SwitchEventTable } from './switch-event';
import type { SwitchSessionTable } from './switch-session';
import type { UserTable } from './user';
import type { VenueTable } from './venue';
import type { VerificationTable } from './verification';
import type { ZoneTable } from './zone';

/** Every table of ours, in camelCase (the connection translates). A test compares it with the real catalogue. */
export interface Database {
  account: AccountTable;
  dataVersion: DataVersionTable;
  history: HistoryTable;
  hub: HubTable;
  hubHost: HubHostTable;
  idea: IdeaTable;
  leadOrganization: LeadOrganizationTable;
  message: MessageTable;
  organization: OrganizationTable;
  party: PartyTable;
  registration: RegistrationTable;
  roleGrant: RoleGrantTable;
  seatRule: SeatRuleTable;
  session: SessionTable;
  stakeholderType: StakeholderTypeTable;
  switchEvent: SwitchEventTable;
  switchSession: SwitchSessionTable;
  user: UserTable;
  venue: VenueTable;
  verification: VerificationTable;
  zone: ZoneTable;
}
