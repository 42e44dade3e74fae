/** What the address of a place may ask before anything is done. */
export const PLACE_ASKS = {
  keep: 'je-garde',
  cancel: 'annuler',
  change: 'modifier',
  erase: 'effacer',
} as const;
/** What the address of a place says was just done. */
export const PLACE_DONE = {
  registered: 'bienvenue',
  changed: 'modifie',
  restored: 'retour',
  cancelled: 'annule',
  kept: 'garde',
  allKept: 'tous-gardes',
  allCancelled: 'tous-annules',
} as const;

/**
 * The only builder of URLs. A URL once printed on paper must work for years, so nothing here is ever renamed.
 * Query strings of lists and filters are added by the caller with URLSearchParams.
 */
export const paths = {
  home: () => '/',
  zone: (zone: string) => `/zones/${zone}`,
  switches: () => '/switchs',
  switchEvent: (slug: string) => `/switchs/${slug}`,
  register: (slug: string) => `/switchs/${slug}/inscription`,
  switchIdeas: (slug: string) => `/switchs/${slug}/idees`,
  proposeIdea: (slug: string) => `/switchs/${slug}/idees/nouvelle`,
  registration: (token: string) => `/inscriptions/${token}`,
  askAtPlace: (token: string, ask: keyof typeof PLACE_ASKS) => `/inscriptions/${token}?${PLACE_ASKS[ask]}=1`,
  doneAtPlace: (token: string, done: keyof typeof PLACE_DONE) =>
    `/inscriptions/${token}?${PLACE_DONE[done]}=1`,
  survey: (token: string) => `/avis/${token}`,
  code: () => '/code',
  board: () => '/tableau',
  boardData: () => '/tableau.json',
  boardStream: () => '/tableau/direct',
  idea: (number: number) => `/idees/${number}`,
  accessibility: () => '/accessibilite',
  privacy: () => '/donnees-personnelles',
  legal: () => '/mentions-legales',
  signIn: () => '/connexion',
  signInCode: () => '/connexion/code',
  signInLink: (token: string) => `/connexion/lien?token=${encodeURIComponent(token)}`,
  signInDemo: () => '/connexion/demonstration',
  signOut: () => '/deconnexion',
  communes: () => '/communes.json',
  switchesCalendar: () => '/switchs.ics',
  zoneCalendar: (zone: string) => `/zones/${zone}.ics`,
  switchCalendar: (slug: string) => `/switchs/${slug}.ics`,
  organisation: () => '/organisation',
  newSwitch: () => '/organisation/switchs/nouveau',
  manageSwitch: (slug: string) => `/organisation/switchs/${slug}`,
  programme: (slug: string) => `/organisation/switchs/${slug}/programme`,
  seats: (slug: string) => `/organisation/switchs/${slug}/places`,
  previewSwitch: (slug: string) => `/organisation/switchs/${slug}/apercu`,
  manageRegistrations: (slug: string) => `/organisation/switchs/${slug}/inscriptions`,
  registrationsFile: (slug: string) => `/organisation/switchs/${slug}/inscriptions.csv`,
  switchTeam: (slug: string) => `/organisation/switchs/${slug}/equipe`,
  team: () => '/hub/equipe',
  teamRole: (id: string) => `/hub/equipe/${id}`,
  journal: () => '/hub/journal',
  triageIdea: (number: number) => `/hub/idees/${number}`,
  venues: () => '/organisation/lieux',
  newVenue: () => '/organisation/lieux/nouveau',
  venue: (id: string) => `/organisation/lieux/${id}`,
  messages: () => '/hub/messages',
  message: (id: string) => `/hub/messages/${id}`,
  messageHtml: (id: string) => `/hub/messages/${id}/html`,
  health: () => '/sante',
} as const;
