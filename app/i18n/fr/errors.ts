export const errors = {
  whatToDo: 'Que faire',
  goHome: 'Aller à l’accueil',
  seeSwitches: 'Voir les Switchs',
  findMyPlace: 'Retrouver ma place',
  signIn: 'Se connecter',
  callUs: 'Appelez le {phone}. Une personne vous répond.',
  wait: {
    one: 'Attendez {count} minute, puis recommencez.',
    other: 'Attendez {count} minutes, puis recommencez.',
  },
  callUnknown: 'Le numéro de téléphone du hub est sur votre confirmation.',
  pages: {
    invalid: {
      title: 'Nous n’avons pas compris votre demande',
      text: 'Une partie de ce qui a été envoyé est illisible.',
      first: 'Revenez à la page d’avant, puis recommencez.',
    },
    forbidden: {
      title: 'Cette page est réservée',
      text: 'Votre compte n’ouvre pas cette page.',
      first: 'Demandez l’accès à une personne du hub.',
    },
    notFound: {
      title: 'Cette page n’existe pas',
      text: 'L’adresse est peut-être incomplète. La page a peut-être changé de place.',
      first: 'Relisez l’adresse, lettre par lettre.',
    },
    conflict: {
      title: 'Quelque chose a changé entre-temps',
      text: 'Une autre personne a agi juste avant vous. Rien n’est perdu.',
      first: 'Revenez à la page d’avant et rechargez-la.',
    },
    tooLarge: {
      title: 'Le texte envoyé est trop long',
      text: 'Nous n’avons pas pu le lire en entier.',
      first: 'Revenez à la page d’avant et écrivez moins.',
    },
    wrongType: {
      title: 'Ce format n’est pas accepté',
      text: 'Le site lit seulement les formulaires de ses pages.',
      first: 'Utilisez le formulaire affiché sur le site.',
    },
    tooMany: {
      title: 'Trop d’essais en peu de temps',
      text: 'Nous faisons une pause pour protéger le site.',
      first: 'Attendez quelques minutes, puis recommencez.',
    },
    broken: {
      title: 'Le site a rencontré un problème',
      text: 'Le problème vient de nous. Si cela continue, appelez-nous.',
      first: 'Attendez une minute, puis rechargez la page.',
    },
    unavailable: {
      title: 'Le site se repose un instant',
      text: 'Ce qui était enregistré est bien gardé. Rien n’est perdu.',
      first: 'Attendez une minute, puis rechargez la page.',
    },
  },
} as const;
