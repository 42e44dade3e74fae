/** Words that every form shares. */
export const forms = {
  required: 'obligatoire',
  optional: 'facultatif',
  step: 'Étape {step} sur {steps}',
  next: 'Continuer',
  back: 'Revenir en arrière',
  save: 'Enregistrer',
  cancel: 'Annuler',
  errorsTitle: 'Il reste quelque chose à corriger',
  pagination: 'Pages de la liste',
  previousPage: 'Page précédente',
  nextPage: 'Page suivante',
  page: 'Page {page}',
  pageOf: 'Page {page} sur {pages}',
  yes: 'Oui',
  no: 'Non',
} as const;
