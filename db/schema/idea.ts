import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

type Stage =
  | 'to_sort'
  | 'service_to_prepare'
  | 'service_ready'
  | 'service_retired'
  | 'prototype_to_develop'
  | 'prototype_in_progress'
  | 'prototype_stopped'
  | 'declined';
type BaseForm = 'formation' | 'tutoriel' | 'plateforme' | 'autre' | 'projet' | 'prototype' | 'innovation';

export interface IdeaTable {
  id: Generated<string>;
  number: GeneratedAlways<number>;
  hubId: string;
  switchEventId: string;
  /** Its Switch's, filled in and kept right by the database. */
  zoneId: ColumnType<string, never, never>;
  title: string;
  description: string;
  audiences: Generated<string[]>;
  speakerType: string;
  speakerFirstName: Generated<string>;
  authorContact: Generated<'email' | 'phone' | 'sms' | 'letter' | 'mediator' | 'none'>;
  authorEmail: string | null;
  authorPhone: string | null;
  authorAddress: string | null;
  /** Who tells them aloud, as a name; or an organization whose mediators do. */
  authorMediator: string | null;
  authorOrganizationId: string | null;
  authorConsentAt: Date | null;
  authorLocale: Generated<'fr' | 'en'>;
  formId: string | null;
  /** A stage, or a hub's own column below it. */
  boardColumn: Generated<Stage | `${Stage}__${string}`>;
  rank: string;
  version: Generated<number>;
  form: BaseForm | `${BaseForm}__${string}` | null;
  deliverer: string | null;
  deliveryPlace: string | null;
  deliveryWhen: string | null;
  deliveryAudience: string | null;
  lead: string | null;
  need: string | null;
  nextTest: string | null;
  estimatedCostEuros: number | null;
  decisionReason: string | null;
  decidedAt: Date | null;
  decidedBy: string | null;
  movedAt: Generated<Date>;
  movedBy: string | null;
  createdAt: Generated<Date>;
  search: GeneratedAlways<string>;
  /** All its words without accents, to be found by their letters. */
  plainWords: GeneratedAlways<string>;
  workTableId: string | null;
  /** The registration of whoever proposed it alone. */
  authorRegistrationId: string | null;
  /** The same where what they hold is an echo. */
  authorEchoId: string | null;
  /** The need as it was said; `need` is what a decision answers about a prototype. */
  statedNeed: Generated<string>;
  /** Of the national vocabulary of services. */
  topics: Generated<string[]>;
  /** The idea that this one was merged into. */
  mergedInto: string | null;
  splitFrom: string | null;
  hiddenAt: Date | null;
  hiddenBy: string | null;
  /** Neither merged nor hidden: what lists, counts and the board read. */
  onBoard: GeneratedAlways<boolean>;
  deliveryLink: string | null;
  /** What a service is, in one plain sentence. */
  deliverySummary: Generated<string>;
  /** How to get it. */
  deliveryHow: Generated<string>;
  deliveryPhone: string | null;
  /** Terms of the national vocabulary: what it costs, how one is helped. */
  deliveryFee: Generated<string>;
  deliveryModes: Generated<string[]>;
  spentCostEuros: number | null;
  /** A day, "2026-11-26". */
  nextTestOn: string | null;
  becameServiceAt: Date | null;
  assignedTo: string | null;
  /** Distinct supporters of this idea and of all that are merged below it. */
  supportCount: Generated<number>;
}
