import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { idOf } from '~/ui/field-frame';
import { TextField } from '~/ui/text-field';
import { FormSection } from './form-section';
import { SwitchFormReleases } from './switch-form-releases';
import { dayField, hourField, type Sayings, type SwitchFormView } from './switch-form-view';

/** How many people may come: in all, and by stakeholder type. */
export function SwitchFormSeats({ view, say }: { view: SwitchFormView; say: Sayings }) {
  const { words } = useI18n();
  const text = words.organisation;
  const { form } = view;
  return (
    <FormSection id="seats" title={text.sections.seats}>
      <TextField
        name="capacity"
        label={text.fields.capacity}
        need="required"
        hint={text.fields.capacityHint}
        error={say.of('capacity')}
        inputMode="numeric"
        autoComplete="off"
        size="short"
        defaultValue={form.capacity}
      />
      <SeatTable view={view} say={say} />
      <SwitchFormReleases view={view} say={say} />
      <h3 className="text-lg">{text.fields.releaseDay}</h3>
      <p className="field-hint mt-1 mb-4">{text.fields.releaseHint}</p>
      <div className="grid max-w-3xl gap-x-6 sm:grid-cols-2">
        <TextField
          name="releaseDay"
          label={text.fields.sessionDay}
          need="optional"
          hint={text.fields.sessionDayHint}
          error={say.of('releaseDay')}
          {...dayField(form.releaseDay)}
        />
        <TextField
          name="releaseHour"
          label={text.fields.releaseHour}
          need="optional"
          hint={text.fields.hourHint}
          error={say.of('releaseHour')}
          {...hourField(form.releaseHour)}
        />
      </div>
    </FormSection>
  );
}

function SeatTable({ view, say }: { view: SwitchFormView; say: Sayings }) {
  const { words } = useI18n();
  const text = words.organisation.fields;
  return (
    <div className="mb-6 max-w-3xl">
      <p id="seat-hint" className="field-hint mb-2">
        {text.seatHint}
      </p>
      <table className="w-full border-collapse text-left" aria-describedby="seat-hint">
        <caption className="mb-2 text-left font-semibold">{text.seatTable}</caption>
        <thead>
          <tr className="text-sm">
            <th scope="col" className="pr-1 sm:pr-3 pb-1 font-semibold">
              {text.seatType}
            </th>
            <th scope="col" className="w-20 pr-1 sm:pr-3 pb-1 sm:w-28 font-semibold">
              {text.reserved}
            </th>
            <th scope="col" className="w-20 pb-1 sm:w-28 font-semibold">
              {text.maximum}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.stakeholderTypes.map((type) => (
            <tr key={type.slug} className="border-t border-line align-top">
              <th scope="row" className="py-3 pr-1 sm:pr-3 font-normal">
                {type.label}
              </th>
              <td className="py-1 pr-1 sm:pr-3">
                <SeatCell type={type} side="reserved" view={view} say={say} />
              </td>
              <td className="py-1">
                <SeatCell type={type} side="maximum" view={view} say={say} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface SeatCellProps {
  type: { slug: string; label: string };
  side: 'reserved' | 'maximum';
  view: SwitchFormView;
  say: Sayings;
}

function SeatCell({ type, side, view, say }: SeatCellProps) {
  const text = useI18n().words.organisation.fields;
  const name = `seats.${type.slug}.${side}`;
  const error = say.of(name);
  const sentence = side === 'reserved' ? text.reservedFor : text.maximumFor;
  return (
    <div data-invalid={error ? '' : undefined} className="group">
      <input
        className="input w-full max-w-24"
        id={idOf(name)}
        name={name}
        inputMode="numeric"
        autoComplete="off"
        defaultValue={view.form.seats[type.slug]?.[side] ?? ''}
        aria-label={fill(sentence, { type: type.label })}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${idOf(name)}-error` : undefined}
      />
      {error ? (
        <p className="field-error text-sm" id={`${idOf(name)}-error`}>
          {error}
        </p>
      ) : null}
    </div>
  );
}
