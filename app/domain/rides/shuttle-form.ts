/** What the form of a minibus holds, as typed. */
export interface ShuttleForm {
  communeName: string;
  communeCode: string;
  meetingPoint: string;
  day: string;
  hour: string;
  seats: string;
}

export function readShuttleForm(sent: FormData): ShuttleForm {
  const text = (name: keyof ShuttleForm) => String(sent.get(name) ?? '');
  return {
    communeName: text('communeName'),
    communeCode: text('communeCode'),
    meetingPoint: text('meetingPoint'),
    day: text('day'),
    hour: text('hour'),
    seats: text('seats'),
  };
}
