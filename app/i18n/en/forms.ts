import type { forms as source } from '../fr/forms';
import type { Words } from '../words';

export const forms: Words<typeof source> = {
  required: 'required',
  optional: 'optional',
  step: 'Step {step} of {steps}',
  next: 'Continue',
  back: 'Go back',
  save: 'Save',
  cancel: 'Cancel',
  errorsTitle: 'Something still needs your attention',
  pagination: 'Pages of the list',
  previousPage: 'Previous page',
  nextPage: 'Next page',
  page: 'Page {page}',
  pageOf: 'Page {page} of {pages}',
  yes: 'Yes',
  no: 'No',
};
