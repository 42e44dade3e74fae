export type StakeholderSlug =
  | 'usager'
  | 'mediation'
  | 'entreprise'
  | 'collectivite'
  | 'etat'
  | 'ess'
  | 'autre';

export type PerType = Partial<Record<StakeholderSlug, number>>;

/** One Switch of the demonstration as it is told. Hours are local to its zone; dates follow the day of seeding. */
export interface DemoSwitch {
  zone: string;
  slug: string;
  title: string;
  purpose: string;
  status?: 'draft' | 'published' | 'cancelled';
  cancellationReason?: string;
  /** It was first planned so many weeks earlier, and people were asked whether they keep their place. */
  postponedByWeeks?: number;
  /** True for an event that really took place: facts only, no invented people, not marked as demonstration. */
  real?: boolean;
  day: DemoDay;
  venue: DemoVenue;
  sessions: DemoSession[];
  /** Work tables, from number 1. */
  tables?: [theme: string, facilitator: string][];
  capacity: number;
  reserved?: PerType;
  maximum?: PerType;
  /** Reserved places open to everybody so many days before the first one. */
  releaseDaysBefore?: number;
  /** Some of one type opened earlier. */
  releases?: { type: StakeholderSlug; places: number; daysBefore: number }[];
  /** When registering opens, in days from the seeding: -20 is three weeks ago. */
  opensInDays: number;
  audiences: string[];
  people?: DemoPeople;
  ideas?: DemoIdea[];
}

/** A fixed date, or the weekday (1 is Monday) of the week that starts `weeks` weeks after next Monday. */
type DemoDay = { date: string } | { weeks: number; weekday: 1 | 2 | 3 | 4 | 5 };

export interface DemoVenue {
  name: string;
  address: string;
  postalCode: string;
  communeCode: string;
  communeName: string;
  access: string;
}

export interface DemoSession {
  kind: 'pleniere' | 'forum' | 'chantier' | 'autre';
  title: string;
  /** 0 is the first day. */
  day?: number;
  from: string;
  to: string;
  room?: string;
  /** Public. */
  facilitator?: string;
  description?: string;
}

/** Who registered. What is written here must fit the seat rule: a test computes it again. */
export interface DemoPeople {
  confirmed: PerType;
  /** Confirmed too, beside the above: people whom somebody registered together. */
  groups?: { type: StakeholderSlug; size: number }[];
  /** `again`: whoever came first once more, in small letters and with their phone. */
  waiting?: { type: StakeholderSlug; size?: number; again?: boolean }[];
  cancelled?: number;
}

export interface DemoIdea {
  title: string;
  description: string;
  audiences: string[];
  speaker: [type: StakeholderSlug, firstName: string];
  decision?: DemoDecision;
}

export type DemoDecision = { reason: string } & (
  | {
      column: 'service_to_prepare' | 'service_ready';
      form: 'formation' | 'tutoriel' | 'plateforme' | 'autre';
      deliverer: string;
      place: string;
      when: string;
      audience: string;
    }
  | {
      column: 'prototype_to_develop' | 'prototype_in_progress';
      form: 'projet' | 'prototype' | 'innovation';
      lead: string;
      need: string;
      nextTest: string;
      cost: number;
    }
  | { column: 'declined' }
);

export function venue(
  name: string,
  address: string,
  [postalCode, communeCode, communeName]: [postalCode: string, communeCode: string, communeName: string],
  access: string,
): DemoVenue {
  return { name, address, postalCode, communeCode, communeName, access };
}

/** The usual day of a Switch: together, then in small groups, then building. */
export function oneDay(from = '09:30', to = '16:30'): DemoSession[] {
  return [
    {
      kind: 'pleniere',
      title: 'Accueil et tour des besoins',
      from,
      to: '11:00',
      room: 'Grande salle',
      description: 'Un café pour commencer. Puis chacun dit en une phrase ce qui l’amène.',
    },
    {
      kind: 'forum',
      title: 'Partager ce qui bloque, par petits groupes',
      from: '11:15',
      to: '12:30',
      room: 'Petites salles',
      description: 'Six à douze personnes par table. Quelqu’un note pour vous, si vous le souhaitez.',
    },
    {
      kind: 'chantier',
      title: 'Construire une première réponse',
      from: '13:45',
      to,
      room: 'Grande salle',
      description: 'Chaque table choisit une idée et la prépare. À la fin, on les montre à tout le monde.',
    },
  ];
}
