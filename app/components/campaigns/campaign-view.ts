import type { CampaignCount } from '~/domain/messages/campaigns/group-recipients';
import type { Choice } from '~/ui/choice';
import type { FormState } from '~/ui/form-state';

/** What an audience may be chosen by, at this Switch. */
export interface AudienceChoices {
  types: readonly Choice[];
  organizations: readonly string[];
  tables: readonly { id: string; number: number; theme: string }[];
  /** Somebody reads this Switch in English. */
  readsEnglish: boolean;
  /** People were asked whether they keep their place. */
  wasAsked: boolean;
}

/** The form of a message to many: what is typed, and how many it is for where that was asked. */
export interface CampaignFormView {
  state: FormState;
  count?: CampaignCount | undefined;
  /** Of the draft that is changed; undefined for a new one. */
  version?: number | undefined;
}
