import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

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
  authorContact: Generated<'email' | 'phone' | 'none'>;
  authorEmail: string | null;
  authorPhone: string | null;
  authorLocale: Generated<'fr' | 'en'>;
  formId: string | null;
  boardColumn: Generated<
    | 'to_sort'
    | 'service_to_prepare'
    | 'service_ready'
    | 'prototype_to_develop'
    | 'prototype_in_progress'
    | 'declined'
  >;
  rank: string;
  version: Generated<number>;
  form: 'formation' | 'tutoriel' | 'plateforme' | 'autre' | 'projet' | 'prototype' | 'innovation' | null;
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
}
