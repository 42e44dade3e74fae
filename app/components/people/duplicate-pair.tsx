import type { MergeField } from '~/domain/registrations/duplicates/merge-choice';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';

/** One of the two, in words. */
export interface LikeView {
  id: string;
  version: number;
  name: string;
  code: string;
  status: string;
  companion: string;
  registeredAt: string;
  fields: Record<MergeField, string>;
}

export interface PairView {
  first: LikeView;
  second: LikeView;
  likeness: ('name' | 'phone' | 'email')[];
  /** `bothWaited`: two seats, and somebody who waits for one. */
  seat: 'both' | 'bothWaited' | 'one' | 'none';
  /** Of the one that should stay: the better seat, then who came first. */
  proposed: string;
}

export interface DuplicatePairProps {
  pair: PairView;
  /** What was chosen before the form came back. */
  sent: Readonly<Record<string, string>> | undefined;
}

const FIELDS = ['firstName', 'lastName', 'stakeholderType', 'organization', 'contact', 'table'] as const;

/** Two registrations side by side: what stays is chosen line by line. */
export function DuplicatePair({ pair, sent }: DuplicatePairProps) {
  const text = useI18n().words.files.duplicates;
  const { first, second } = pair;
  const title = fill(text.pair, { first: first.name, second: second.name });
  const alike = { name: text.sameName, phone: text.samePhone, email: text.sameEmail };
  const chosen = (name: string) => sent?.[name] ?? pair.proposed;
  const facts = [
    { label: text.statusRow, of: (one: LikeView) => one.status },
    { label: text.companionRow, of: (one: LikeView) => one.companion },
    { label: text.dayRow, of: (one: LikeView) => one.registeredAt },
  ].filter(({ of }) => of(first) || of(second));
  return (
    <form method="post" className="card mb-8" aria-label={title}>
      <input type="hidden" name="first" value={first.id} />
      <input type="hidden" name="second" value={second.id} />
      <input type="hidden" name="firstVersion" value={first.version} />
      <input type="hidden" name="secondVersion" value={second.version} />
      <h2 className="text-xl">{title}</h2>
      <p className="mb-3 text-soft">
        {fill(text.likeness, { what: pair.likeness.map((each) => alike[each]).join(', ') })}
      </p>
      <div className="table-frame as-cards">
        <table className="pair">
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{text.field}</th>
              <th scope="col">{fill(text.inscription, { number: 1 })}</th>
              <th scope="col">{fill(text.inscription, { number: 2 })}</th>
            </tr>
          </thead>
          <tbody>
            {facts.map(({ label, of }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td data-label={fill(text.inscription, { number: 1 })}>{of(first)}</td>
                <td data-label={fill(text.inscription, { number: 2 })}>{of(second)}</td>
              </tr>
            ))}
            {FIELDS.filter((field) => first.fields[field] || second.fields[field]).map((field) => (
              <ChoiceRow
                key={field}
                name={field}
                label={text.fields[field]}
                pair={pair}
                of={(one) => one.fields[field]}
                chosen={chosen(field)}
              />
            ))}
            <ChoiceRow
              name="stays"
              label={text.stays}
              pair={pair}
              of={(one) => fill(text.codeOf, { code: one.code })}
              chosen={chosen('stays')}
            />
          </tbody>
        </table>
      </div>
      <p className="mt-4">{text.seat[pair.seat]}</p>
      <p className="mb-4">{text.quiet}</p>
      <div className="actions">
        <Button name="intent" value="merge">
          {text.merge}
        </Button>
        <Button look="secondary" name="intent" value="apart">
          {text.apart}
        </Button>
      </div>
    </form>
  );
}

interface ChoiceRowProps {
  name: string;
  label: string;
  pair: PairView;
  of: (one: LikeView) => string;
  chosen: string;
}

/** What is the same is said, and not asked. */
function ChoiceRow({ name, label, pair, of, chosen }: ChoiceRowProps) {
  const text = useI18n().words.files.duplicates;
  const { first, second } = pair;
  const isSame = of(first) === of(second);
  return (
    <tr>
      <th scope="row">{label}</th>
      {[first, second].map((one, at) => (
        <td key={one.id} data-label={fill(text.inscription, { number: at + 1 })}>
          {isSame ? (
            of(one)
          ) : (
            <label className="tap gap-3">
              <input
                type="radio"
                name={name}
                value={one.id}
                defaultChecked={one.id === chosen}
                aria-label={`${label} – ${of(one) || text.empty}`}
              />
              {of(one) || <span className="text-soft">{text.empty}</span>}
            </label>
          )}
        </td>
      ))}
    </tr>
  );
}
