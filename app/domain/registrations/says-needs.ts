/** True where somebody said, in words or by kind, what they need to take part. */
export function saysNeeds(person: { accessNeeds: string | null; needKinds: readonly string[] }): boolean {
  return person.accessNeeds !== null || person.needKinds.length > 0;
}
