/** Publishing, postponing, cancelling, and the words that announce it. */
export const lifeCycle = {
  states: {
    draft: 'Brouillon',
    published: 'Publié',
    closed: 'Inscriptions fermées',
    held: 'Terminé',
    reported: 'Bilan publié',
    cancelled: 'Annulé',
  },
  postponed: 'Reporté',
  firstPlanned: 'Reporté, prévu d’abord le {day}',
} as const;
