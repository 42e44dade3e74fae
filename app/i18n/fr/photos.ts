/** Photos of a Switch, for its report. */
export const photos = {
  title: 'Photos',
  lead: 'Elles illustrent le bilan. Une fois le bilan publié, tout le monde peut les voir.',
  link: 'Gérer les photos',
  noneTitle: 'Aucune photo pour le moment',
  noneText: 'Ajoutez-en une quand les personnes visibles sont d’accord.',
  count: { zero: 'Aucune photo', one: '{count} photo', other: '{count} photos' },
  addTitle: 'Ajouter une photo',
  file: 'La photo',
  fileHint:
    'Format JPEG, PNG ou WebP, 12 Mo au plus. Le lieu et l’appareil notés dans le fichier sont effacés.',
  caption: 'Ce qu’on y voit',
  captionHint: 'Par exemple : la table 3 présente son idée. Ne nommez personne.',
  rights: 'Toutes les personnes visibles sont d’accord pour que cette photo soit publiée',
  add: 'Ajouter cette photo',
  remove: 'Supprimer',
  removeOf: 'Supprimer la photo : {caption}',
  done: { ajoutee: 'La photo est ajoutée.', supprimee: 'La photo est supprimée pour de bon.' },
  back: 'Revenir au bilan',
  problems: {
    'photo-missing': 'Choisissez une photo.',
    'caption-missing': 'Dites en quelques mots ce qu’on voit.',
    'caption-long': 'Raccourcissez : {most} lettres au plus.',
    'rights-missing': 'Cochez la case quand toutes les personnes visibles sont d’accord.',
    'too-many': 'Un bilan a {most} photos au plus. Supprimez-en une.',
    cancelled: 'Ce Switch est annulé. Il reste tel quel.',
  },
} as const;
