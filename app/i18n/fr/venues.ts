/** Places where Switches take place, and what a body needs to know of them. */
export const venues = {
  onSite: 'Sur place',
  items: {
    step_free: 'Entrée de plain-pied',
    lift: 'Ascenseur',
    adapted_toilets: 'Toilettes adaptées',
    hearing_loop: 'Boucle magnétique',
    quiet_room: 'Pièce calme',
    parking: 'Parking',
    public_transport: 'Bus ou train tout près',
    child_care: 'Garde d’enfants',
  },
  fields: {
    accessItems: 'Sur place',
    accessItemsHint: 'Cochez ce que vous avez vérifié.',
    accessInformationHint: 'Par exemple : Bus 4, arrêt Mairie. L’entrée est derrière l’église.',
    opens: 'Le lieu ouvre à',
    opensHint: 'Par exemple 8 h 30',
    closes: 'Le lieu ferme à',
    closesHint: 'Par exemple 18 h',
  },
  choose: 'Lieu',
  chooseHint: 'Choisissez un lieu du hub, ou écrivez-en un autre.',
  another: 'Un autre lieu, à écrire ci-dessous',
  keep: 'Garder ce lieu pour les prochains Switchs',
  keepHint: 'Toute l’équipe du hub pourra le choisir.',
} as const;
