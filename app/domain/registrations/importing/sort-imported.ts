export interface Imported {
  status: 'confirmed' | 'waitlisted' | 'cancelled';
  /** Changed, answered, called, seen or written about since, by themselves or by the team. */
  isTouched: boolean;
  /** Something reached them, or somebody told them. */
  isTold: boolean;
}

/** What becomes of the people of an import that is undone. Pure. */
export function sortImported<Person extends Imported>(people: readonly Person[]) {
  return {
    unheard: people.filter(({ isTouched, isTold }) => !isTouched && !isTold),
    told: people.filter(({ isTouched, isTold, status }) => !isTouched && isTold && status !== 'cancelled'),
    kept: people.filter(({ isTouched }) => isTouched),
  };
}
