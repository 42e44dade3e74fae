/** What a device says of itself, whatever is written on it while the network is away. */
export const offline = {
  title: 'Cet appareil',
  online: 'Tout est envoyé.',
  waiting: { one: '{count} à envoyer', other: '{count} à envoyer' },
  sending: 'Envoi en cours.',
  offline: 'Pas de réseau. Continuez : tout est gardé sur cet appareil.',
  outdated: 'Rechargez cette page quand le réseau est là. Rien n’est perdu.',
  notKept: 'Cet appareil ne peut rien garder. Restez en ligne.',
  readyAt: 'Prêt sans réseau. Liste de {hour}.',
  nothing: 'Ouvrez d’abord cette page avec le réseau, une fois.',
  otherUser: 'Une autre personne s’est connectée ici. Sa liste est effacée de cet appareil.',
  over: 'Ce Switch est passé. La liste est effacée de cet appareil.',
} as const;
