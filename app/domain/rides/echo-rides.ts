/** Under what an echo keeps the rides of whoever holds it, beside what its form typed. */
export const RIDES_OF_ECHO = 'rides';

export interface AskedRide {
  rideId: string;
  kind: 'offer' | 'seek';
  communeName: string;
  seats: number;
}

/** What somebody did on the page of rides of an echo: seen by nobody else. */
export interface EchoRides {
  mine: { kind: 'offer' | 'seek'; communeName: string; seats: number } | null;
  asked: AskedRide[];
  shuttleId: string | null;
}

export function ridesOfEcho(person: Record<string, unknown>): EchoRides {
  const kept = person[RIDES_OF_ECHO] as Partial<EchoRides> | undefined;
  return { mine: kept?.mine ?? null, asked: kept?.asked ?? [], shuttleId: kept?.shuttleId ?? null };
}
