export const legal = {
  accessibility: {
    title: 'Accessibilité',
    lead: 'Nous voulons que tout le monde puisse lire ce site et s’inscrire.',
    description: 'Déclaration d’accessibilité du site du {hub}.',
    sections: [
      {
        title: 'Où nous en sommes',
        paragraphs: [
          'Le site du {hub} n’est pas encore conforme au RGAA 4.1.2. Le RGAA est la règle française de l’accessibilité.',
          'La raison est simple : aucun audit complet n’a encore été fait. Sans audit, la règle demande d’écrire « non conforme ».',
        ],
        items: [],
      },
      {
        title: 'Ce que nous faisons déjà',
        paragraphs: ['Nous vérifions ces points à chaque changement du site.'],
        items: [
          'Les pages se lisent et s’utilisent au clavier.',
          'Les inscriptions marchent sans JavaScript.',
          'Les textes sont grands et bien contrastés, en clair comme en sombre.',
          'Un outil automatique contrôle les pages selon les règles WCAG 2.2 AA.',
        ],
      },
      {
        title: 'Ce qui peut encore gêner',
        paragraphs: ['Ces points restent à vérifier avec des personnes concernées.'],
        items: [
          'La lecture de toutes les pages avec plusieurs lecteurs d’écran.',
          'La carte des zones. Une liste à côté dit la même chose.',
          'Les textes écrits par les équipes pour chaque Switch.',
        ],
      },
      {
        title: 'Dites-le-nous',
        paragraphs: [
          'Une page vous gêne ? Appelez le {phone} ou écrivez à {email}.',
          'Nous vous donnons l’information autrement, ou nous vous inscrivons par téléphone.',
        ],
        items: [],
      },
      {
        title: 'Si rien ne change',
        paragraphs: [
          'Vous avez signalé un problème et la réponse ne vous convient pas. Vous pouvez saisir le Défenseur des droits.',
          'Téléphone : 09 69 39 00 00. Site : defenseurdesdroits.fr.',
        ],
        items: [],
      },
    ],
  },
  privacy: {
    title: 'Données personnelles',
    lead: 'Nous demandons peu. Vous pouvez tout voir, corriger et effacer.',
    description: 'Ce que le {hub} garde sur vous, pourquoi et pour combien de temps.',
    sections: [
      {
        title: 'Ce que nous gardons',
        paragraphs: ['Quand vous vous inscrivez, nous gardons seulement ceci.'],
        items: [
          'Votre prénom et votre nom.',
          'Votre type d’acteur et votre structure, si vous en avez une.',
          'Votre e-mail ou votre téléphone, si vous en donnez un.',
          'Le nom et le téléphone de la personne qui vous aide, s’il y en a une.',
          'Pour un enfant : le nom et le téléphone de l’adulte responsable.',
          'Vos besoins pour participer, si vous êtes d’accord.',
          'Votre accord pour les photos, si vous le donnez.',
          'Une inscription commencée, pendant 48 heures.',
          'Votre accord pour recevoir les prochaines dates, si vous le donnez.',
          'Vos idées, avec votre prénom si vous l’écrivez.',
        ],
      },
      {
        title: 'Pourquoi',
        paragraphs: [
          'Ces informations servent à garder votre place et à vous prévenir d’un changement.',
          'Le {hub} est responsable de ces données. Il ne les vend pas et ne les donne à personne.',
        ],
        items: [],
      },
      {
        title: 'Qui les voit',
        paragraphs: ['Seule l’équipe du hub voit votre nom. Seul le prénom écrit avec une idée est public.'],
        items: [],
      },
      {
        title: 'Combien de temps',
        paragraphs: [
          'Vos besoins pour participer sont effacés 24 heures après le Switch.',
          'Votre nom et vos contacts sont effacés {months} mois après le Switch.',
          'Vous pouvez effacer vos données à tout moment.',
          'Pour effacer une idée, appelez le {phone}.',
        ],
        items: [],
      },
      {
        title: 'Vos droits',
        paragraphs: [
          'Ouvrez « Ma place » avec votre lien ou votre code, puis « Mes données ».',
          'Vous y voyez tout. Vous pouvez tout corriger, télécharger ou effacer.',
          'Vous pouvez aussi appeler le {phone} ou écrire à {email}.',
          'Vous pouvez vous plaindre à la CNIL : cnil.fr.',
        ],
        items: [],
      },
      {
        title: 'Les cookies',
        paragraphs: ['Un cookie est un petit fichier gardé par votre navigateur. Ce site en utilise 3.'],
        items: [
          '« lang » retient la langue choisie.',
          '« connexion » retient l’e-mail pendant une connexion de l’équipe du hub.',
          'Un cookie de session garde ensuite l’équipe du hub connectée.',
        ],
      },
      {
        title: 'Aucun suivi',
        paragraphs: [
          'Ce site ne vous suit pas. Il n’appelle aucun autre site. Il n’a donc pas de bandeau de cookies.',
        ],
        items: [],
      },
    ],
  },
  notice: {
    title: 'Mentions légales',
    lead: 'Qui publie ce site, et comment nous joindre.',
    description: 'Mentions légales du site du {hub}.',
    missing: 'le hub ne l’a pas encore écrit ici.',
    sections: [
      {
        title: 'Qui publie ce site',
        paragraphs: [
          'Le {hub} publie ce site. Ces structures le portent : {carriers}.',
          'Éditeur : {publisher}',
          'Direction de la publication : {director}',
        ],
        items: [],
      },
      {
        title: 'Nous joindre',
        paragraphs: ['Téléphone : {phone}. E-mail : {email}.'],
        items: [],
      },
      {
        title: 'Hébergement',
        paragraphs: ['Hébergeur : {siteHost}'],
        items: [],
      },
      {
        title: 'Le logiciel',
        paragraphs: ['Ce site utilise Switchboard, un logiciel libre. Sa licence est la licence MIT.'],
        items: [],
      },
      {
        title: 'Les cartes',
        paragraphs: [
          'Les contours viennent de Natural Earth, dans le domaine public. La place des communes vient de GeoNames, sous licence CC BY 4.0.',
        ],
        items: [],
      },
      {
        title: 'Les textes et les idées',
        paragraphs: [
          'Les idées restent à leurs autrices et auteurs. Le hub les publie pour les faire avancer.',
        ],
        items: [],
      },
    ],
  },
} as const;
