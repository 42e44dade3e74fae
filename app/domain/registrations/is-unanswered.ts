/** True for whoever has a place, was asked whether they keep it at the new date, and has not said so since. */
export function isUnanswered(registration: {
  status: string;
  askedAt: Date | null;
  keptAt: Date | null;
}): boolean {
  const { status, askedAt, keptAt } = registration;
  return status === 'confirmed' && askedAt !== null && (keptAt === null || keptAt < askedAt);
}
