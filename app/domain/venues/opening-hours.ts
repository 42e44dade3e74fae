/** Minutes since midnight, in the zone's time; both or none. */
export interface OpeningHours {
  opensAtMinute: number | null;
  closesAtMinute: number | null;
}

/** 570 → "09:30", as a time field shows it; '' where it is not said. */
export function clockOfMinute(minute: number | null): string {
  if (minute === null) return '';
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
