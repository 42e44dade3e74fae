/** What the sentences about a place say, as items. */
const SIGNS: readonly (readonly [item: string, sign: RegExp])[] = [
  ['step_free', /plain-pied|rampe|sans marche|ascenseur/i],
  ['lift', /ascenseur/i],
  ['adapted_toilets', /toilettes|plain-pied/i],
  ['hearing_loop', /boucle/i],
  ['quiet_room', /calme/i],
  ['parking', /parking|stationn/i],
  ['public_transport', /\b(bus|gare|tram|métro|car|navette|arrêt)\b/i],
  ['child_care', /enfants|garde/i],
];

export function demoAccessItems(access: string): string[] {
  return SIGNS.filter(([, sign]) => sign.test(access)).map(([item]) => item);
}
