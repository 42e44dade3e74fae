import type { DeskRow } from '~/domain/registrations/desk/desk-input';
import type { DeskLine } from '~/domain/registrations/desk/desk-line';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import type { Choice } from '~/ui/choice';
import { Tag } from '~/ui/tag';
import { deskFieldName } from './desk-rows';
import type { DeskView } from './desk-view';

export interface DeskReviewProps {
  view: DeskView;
  lines: readonly DeskLine[];
  action: string;
  types: readonly Choice[];
}

/** Everybody read again, with what would come of each; then the button that does it. */
export function DeskReview({ view, lines, action, types }: DeskReviewProps) {
  const { locale, words } = useI18n();
  const text = words.mediation.desk;
  const { common } = view;
  const count = (kind: DeskLine['kind']) => lines.filter((line) => line.kind === kind).length;
  const [confirmed, waiting] = [count('seated'), count('waits')];
  const isAnybodyLeftOut = confirmed + waiting < lines.length;
  return (
    <form method="post" action={action} className="grid gap-5" aria-labelledby="review-title">
      <Carried view={view} />
      <div>
        <h2 id="review-title">{text.reviewTitle}</h2>
        <p className="text-lg font-semibold">{fill(text.reviewCount, { confirmed, waiting })}</p>
        {waiting > 0 ? <p>{text.behind}</p> : null}
        <p>{text.togetherHints[common.together as keyof typeof text.togetherHints]}</p>
        <p>{text.reviewConsent[common.consent as keyof typeof text.reviewConsent]}</p>
      </div>
      <div className="table-frame as-cards">
        <table className="text-sm">
          <caption>{text.rowsCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{text.columns.number}</th>
              <th scope="col">{text.columns.lastName}</th>
              <th scope="col">{text.columns.stakeholderType}</th>
              <th scope="col">{text.columns.reach}</th>
              <th scope="col">{text.columns.needs}</th>
              <th scope="col">{text.columns.outcome}</th>
            </tr>
          </thead>
          <tbody>
            {view.rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two people may bear one name, and nothing moves here
              <ReviewLine key={at} at={at} row={row} line={lines[at]} types={types} />
            ))}
          </tbody>
        </table>
      </div>
      <div className="actions">
        {confirmed + waiting > 0 ? (
          <Button name="intent" value="inscrire">
            {plural(locale, text.confirm, confirmed + waiting)}
          </Button>
        ) : null}
        {isAnybodyLeftOut ? (
          <Button look="secondary" name="intent" value="verifier">
            {text.checkAgain}
          </Button>
        ) : null}
        <Button look="secondary" name="intent" value="corriger">
          {text.correct}
        </Button>
      </div>
    </form>
  );
}

/** All that was typed, so that each button sends it. */
function Carried({ view }: { view: DeskView }) {
  const { common } = view;
  const fields: [string, string][] = [
    ['formId', view.formId],
    ['lignes', String(view.shown)],
    ['organization', view.organization],
    ['together', common.together],
    ['consent', common.consent],
    ...(common.hasNeedsConsent ? [['needsConsent', 'oui'] as [string, string]] : []),
    ...view.rows.flatMap((row, at): [string, string][] => [
      [deskFieldName(at, 'firstName'), row.firstName],
      [deskFieldName(at, 'lastName'), row.lastName],
      [deskFieldName(at, 'stakeholderType'), row.stakeholderType],
      [deskFieldName(at, 'reach'), row.reach],
      [deskFieldName(at, 'needs'), row.needs],
      ...(row.isLeftOut ? [[deskFieldName(at, 'leftOut'), 'oui'] as [string, string]] : []),
    ]),
  ];
  return fields.map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}

interface LineProps {
  at: number;
  row: DeskRow;
  line: DeskLine | undefined;
  types: readonly Choice[];
}

function ReviewLine({ at, row, line, types }: LineProps) {
  const { columns } = useI18n().words.mediation.desk;
  const type = types.find(({ value }) => value === row.stakeholderType);
  return (
    <tr>
      <td data-label={columns.number}>{at + 1}</td>
      <th scope="row">
        {row.firstName} {row.lastName}
      </th>
      <td data-label={columns.stakeholderType}>{type?.label}</td>
      <td className="wrap-anywhere" data-label={columns.reach}>
        {row.reach}
      </td>
      <td data-label={columns.needs}>{row.needs}</td>
      <td data-label={columns.outcome}>
        {line ? <Outcome at={at} row={row} line={line} type={type?.label ?? ''} /> : null}
      </td>
    </tr>
  );
}

const TONES = { seated: 'good', waits: 'warn', known: 'plain', twice: 'plain' } as const;

function Outcome({ at, row, line, type }: { at: number; row: DeskRow; line: DeskLine; type: string }) {
  const { mediation, place } = useI18n().words;
  const text = mediation.desk;
  const isLeftOut = line.kind === 'known' || line.kind === 'twice';
  return (
    <>
      <Tag hue={TONES[line.kind]}>{text.outcomes[line.kind]}</Tag>
      {line.kind === 'waits' ? <p>{fill(place.reasons[line.reason], { type })}</p> : null}
      {line.kind === 'known' ? (
        <p>
          {text.knownText} <a href={paths.myPerson(line.registrationId)}>{text.knownSee}</a>
        </p>
      ) : null}
      {line.kind === 'twice' ? <p>{fill(text.twiceText, { row: line.row + 1 })}</p> : null}
      {isLeftOut || row.isAnother ? (
        <label className="tap gap-3">
          <input
            type="checkbox"
            className="size-6"
            name={deskFieldName(at, 'another')}
            value="oui"
            defaultChecked={row.isAnother}
            aria-label={fill(text.anotherOf, { row: at + 1 })}
          />
          {text.another}
        </label>
      ) : null}
    </>
  );
}
