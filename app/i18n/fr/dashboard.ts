/** What needs an organiser today. */
export const dashboard = {
  title: 'Aujourd’hui',
  nothing: 'Rien ne presse. Tout est à jour.',
  hasMore: 'Seuls les Switchs les plus proches sont regardés ici.',
  kinds: {
    calls: {
      title: 'Personnes à appeler',
      count: { one: '{count} personne à appeler', other: '{count} personnes à appeler' },
    },
    lost: {
      title: 'Messages qui ne sont pas arrivés',
      count: { one: '{count} message n’est pas arrivé', other: '{count} messages ne sont pas arrivés' },
    },
    answers: {
      title: 'Réponses qui manquent',
      count: { one: '{count} personne n’a pas répondu', other: '{count} personnes n’ont pas répondu' },
    },
    needs: {
      title: 'Besoins à organiser',
      count: { one: '{count} besoin à organiser', other: '{count} besoins à organiser' },
    },
    release: { title: 'Places réservées qui s’ouvrent', at: 'Elles s’ouvrent à tous le {at}' },
    draft: { title: 'Brouillons à publier', at: 'À publier : le Switch commence le {at}' },
    programme: { title: 'Switchs sans programme', at: 'Programme à écrire : le Switch commence le {at}' },
    report: { title: 'Bilans à écrire', at: 'Bilan à écrire' },
  },
  byType: 'Places par type d’acteur',
  ofReserved: '{type} : {taken} sur {reserved} réservées',
  ofType: '{type} : {taken}',
} as const;
