/** What is forgotten by itself: the rules, what comes next, what was done. */
export const retention = {
  title: 'Données effacées',
  lead: 'Ce qui s’efface tout seul, et quand. Personne n’a rien à faire.',
  rulesTitle: 'Les règles',
  rules: {
    needs: 'Les besoins pour participer s’effacent 24 heures après le Switch.',
    contacts: {
      one: 'Les noms, contacts et messages s’effacent {count} mois après le Switch.',
      other: 'Les noms, contacts et messages s’effacent {count} mois après le Switch.',
    },
    stays: 'Les nombres restent : qui est venu, en tant que quoi.',
    journal: 'Le journal reste. Il ne contient aucun nom.',
  },
  settings: 'Changer la durée',
  comingTitle: 'Ce qui vient',
  comingCaption: 'Prochains effacements, du plus proche au plus lointain',
  comingNone: 'Rien à effacer pour le moment.',
  doneTitle: 'Ce qui est fait',
  doneCaption: 'Effacements faits, du plus récent au plus ancien',
  doneNone: 'Rien n’a encore été effacé.',
  columns: { switch: 'Switch', what: 'Quoi', when: 'Quand', count: 'Combien' },
  noSwitch: 'Tout le hub',
  now: 'Dans l’heure',
  kinds: {
    needs: 'Besoins pour participer',
    contacts: 'Noms et contacts',
    companions: 'Personnes qui accompagnent',
    messages: 'Messages',
    files: 'Noms de fichiers importés',
    rides: 'Trajets',
    drafts: 'Inscriptions commencées',
  },
} as const;
