import { ZoneCard, type ZoneCardProps } from './zone-card';
import { ZoneMap } from './zone-map';

export interface ZoneChoiceProps {
  zones: readonly ZoneCardProps[];
  region: string;
  /** The zone whose page this is, marked in the list. */
  here?: string;
}

/** The zones twice: a map to recognise one's own, and a list equal to it. */
export function ZoneChoice({ zones, region, here }: ZoneChoiceProps) {
  return (
    <div className="grid items-center gap-8 md:grid-cols-2">
      <ul className="grid gap-3">
        {zones.map((choice) => (
          <li key={choice.zone.slug}>
            <ZoneCard {...choice} isHere={choice.zone.slug === here} />
          </li>
        ))}
      </ul>
      <ZoneMap zones={zones.map((choice) => choice.zone)} region={region} />
    </div>
  );
}
