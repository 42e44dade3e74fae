/** What the form of a ride holds, as typed. */
export interface RideForm {
  kind: string;
  communeName: string;
  communeCode: string;
  seats: string;
}

export const MOST_RIDE_SEATS = 8;

/** « 3 » → 3; undefined where it is no number of seats. */
export function readSeats(typed: string, most: number): number | undefined {
  const seats = Number(typed.trim());
  return /^\d{1,3}$/.test(typed.trim()) && seats >= 1 && seats <= most ? seats : undefined;
}

export function readRideForm(sent: FormData): RideForm {
  const text = (name: keyof RideForm) => String(sent.get(name) ?? '');
  return {
    kind: text('kind'),
    communeName: text('communeName'),
    communeCode: text('communeCode'),
    seats: text('seats'),
  };
}
