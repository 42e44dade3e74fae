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
      title: 'Besoins à préparer',
      count: { one: '{count} besoin à préparer', other: '{count} besoins à préparer' },
    },
    release: { title: 'Places réservées qui s’ouvrent', at: 'Ouvertes à tout le monde le {at}' },
    draft: { title: 'Brouillons à publier', at: 'Le Switch commence le {at}' },
    programme: { title: 'Switchs sans programme', at: 'Le Switch commence le {at}' },
    report: { title: 'Bilans à écrire', at: 'Bilan à écrire' },
  },
  more: { one: 'Voir {count} autre', other: 'Voir {count} autres' },
  byType: 'Places par type d’acteur',
  ofReserved: '{type} : {taken} sur {reserved} réservées',
  overReserved: '{type} : {taken}, dont {reserved} réservées',
  ofType: '{type} : {taken}',
} as const;
