/** A group after registering: each person alone, one more, and how it waits. */
export const party = {
  change: 'Modifier',
  changeOf: 'Modifier : {name}',
  cancel: 'Annuler',
  cancelOf: 'Annuler : {name}',
  add: 'Ajouter une personne',
  addTitle: 'Ajouter une personne au groupe',
  addText: 'Nos messages pour elle arrivent avec les vôtres.',
  addTogether: 'Votre groupe attend ensemble. Plus il est grand, plus il lui faut de places.',
  addButton: 'Ajouter cette personne',
  waitsTogether: 'Votre groupe attend {count} places ensemble.',
  waitsTogetherText: 'Il garde son rang. Vous venez tous ensemble, ou vous attendez.',
  waitsOneByOne: 'Chaque personne reçoit une place dès qu’il y en a une.',
  partText: 'Vous préférez avancer un par un ? Certains viendront peut-être sans les autres.',
  partButton: 'Oui, une partie des places suffit',
} as const;
