import type { SeatEffect } from '~/domain/registrations/seats/seat-effect';
import { useI18n } from '~/i18n/i18n-context';

export interface SeatTypesProps {
  types: SeatEffect<unknown>['types'];
  typeLabels: Readonly<Record<string, string>>;
}

/** By stakeholder type: who would sit, and how many more could come. */
export function SeatTypes({ types, typeLabels }: SeatTypesProps) {
  const { organisation, seats: text } = useI18n().words;
  return (
    <table className="seat-types mt-6 w-full text-sm">
      <caption className="pb-1 text-left text-base font-bold">{text.typesTitle}</caption>
      <thead>
        <tr>
          <th scope="col">{organisation.fields.seatType}</th>
          <th scope="col">{text.sits}</th>
          <th scope="col">{text.couldCome}</th>
        </tr>
      </thead>
      <tbody>
        {types.map(({ stakeholderType, confirmed, left }) => (
          <tr key={stakeholderType}>
            <th scope="row">{typeLabels[stakeholderType] ?? stakeholderType}</th>
            <td>{confirmed}</td>
            <td>{left}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
