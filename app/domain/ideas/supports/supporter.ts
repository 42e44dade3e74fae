/** Who supports an idea: somebody by their registration, somebody of the team, or a browser of whoever it is. */
export interface Supporter {
  kind: 'registration' | 'staff' | 'browser';
  id: string;
}

/** As it stands in idea_support; never shown. */
export function supporterKey({ kind, id }: Supporter): string {
  return `${kind}:${id}`;
}
