import type { WaitReason } from '~/domain/registrations/seats/decide-seats';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { SeatPeople, type SeatPeopleProps } from './seat-people';

type Person = SeatPeopleProps['people'][number];

export interface SeatWaitingProps {
  waiting: readonly { person: Person; reason: WaitReason }[];
  typeLabels: SeatPeopleProps['typeLabels'];
}

/** Who would go on waiting, by the reason. */
export function SeatWaiting({ waiting, typeLabels }: SeatWaitingProps) {
  const { place, seats: text } = useI18n().words;
  if (waiting.length === 0) return null;
  const byReason = new Map<string, Person[]>();
  for (const { person, reason } of waiting) {
    const type = typeLabels[person.stakeholderType] ?? person.stakeholderType;
    const why = fill(place.reasons[reason], { type });
    byReason.set(why, [...(byReason.get(why) ?? []), person]);
  }
  return (
    <div className="mt-5">
      <h3 className="text-base">{text.waitingTitle}</h3>
      {[...byReason].map(([why, people]) => (
        <div key={why} className="mt-1 mb-3">
          <p className="text-sm text-soft">{why}</p>
          <SeatPeople people={people} typeLabels={typeLabels} />
        </div>
      ))}
    </div>
  );
}
