import type { BulkAct, LeftOut } from '~/domain/registrations/bulk/bulk-act';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';
import { NameList } from './name-list';

/** How many are told in which way. */
export interface Ways {
  email: number;
  phone: number;
  none: number;
}

export interface BulkQuestionView {
  kind: BulkAct['kind'];
  /** As the form sends it again. */
  act: string;
  /** The session or the table; '' for a cancellation. */
  place: string;
  /** Of those it is done to, joined by dots. */
  ids: string;
  done: string[];
  already: string[];
  leftOut: { name: string; reason: LeftOut }[];
  promoted: string[];
  told: { cancelled: Ways; promoted: Ways };
  /** True where the search finds more than one act takes. */
  isCut: boolean;
  most: number;
}

/** Exactly what would happen to whom, and the button that does it. */
export function BulkQuestion({
  view,
  action,
  back,
}: {
  view: BulkQuestionView;
  action: string;
  back: string;
}) {
  const { locale, words } = useI18n();
  const text = words.files.bulk;
  const { kind, done, already, leftOut, promoted } = view;
  return (
    <section aria-labelledby="bulk-question" className="grid max-w-3xl gap-6">
      <h2 id="bulk-question">{plural(locale, text.questions[kind], done.length)}</h2>
      {view.place ? <p className="text-lg">{fill(text.where, { place: view.place })}</p> : null}
      {view.isCut ? <p className="font-semibold">{fill(text.tooMany, { most: view.most })}</p> : null}
      <NameList title={plural(locale, text.concerned, done.length)} names={done} />
      {kind === 'cancel' && done.length > 0 ? (
        promoted.length > 0 ? (
          <NameList title={plural(locale, text.promoted, promoted.length)} names={promoted} />
        ) : (
          <p>{text.promoted.zero}</p>
        )
      ) : null}
      <NameList title={plural(locale, text.already, already.length)} names={already} />
      <NameList
        title={plural(locale, text.leftOut, leftOut.length)}
        names={leftOut.map(({ name, reason }) =>
          fill(text.nameAndReason, { name, reason: text.reasons[reason] }),
        )}
      />
      {done.length > 0 ? <Told view={view} /> : null}
      <form method="post" action={action} className="actions">
        <input type="hidden" name="geste" value={view.act} />
        <input type="hidden" name="ids" value={view.ids} />
        <input type="hidden" name="confirmed" value="yes" />
        {done.length > 0 ? (
          <Button look={kind === 'cancel' ? 'danger' : 'primary'}>{text.confirm[kind]}</Button>
        ) : null}
        <ButtonLink look="secondary" href={back}>
          {text.back}
        </ButtonLink>
      </form>
    </section>
  );
}

function Told({ view: { kind, told } }: { view: BulkQuestionView }) {
  const text = useI18n().words.files.bulk;
  const ways = useWays();
  return (
    <div>
      <h3 className="text-lg">{text.told}</h3>
      {kind === 'cancel' ? <p>{fill(text.toldCancelled, { ways: ways(told.cancelled) })}</p> : null}
      {kind === 'cancel' && ways(told.promoted) ? (
        <p>{fill(text.toldPromoted, { ways: ways(told.promoted) })}</p>
      ) : null}
      {kind === 'cancel' ? null : <p>{text.toldNobody}</p>}
    </div>
  );
}

/** « 31 par e-mail, 9 à appeler ». */
function useWays(): (ways: Ways) => string {
  const text = useI18n().words.files.bulk;
  return ({ email, phone, none }) =>
    [
      email > 0 ? fill(text.byEmail, { count: email }) : '',
      phone > 0 ? fill(text.byPhone, { count: phone }) : '',
      none > 0 ? fill(text.inPerson, { count: none }) : '',
    ]
      .filter(Boolean)
      .join(', ');
}
