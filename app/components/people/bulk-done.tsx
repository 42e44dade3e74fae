import type { BulkAct, LeftOut } from '~/domain/registrations/bulk/bulk-act';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { ButtonLink } from '~/ui/button-link';
import { DoneNotice } from '~/ui/done-notice';
import { NameList } from './name-list';

export interface BulkDoneView {
  kind: BulkAct['kind'];
  done: number;
  promoted: number;
  /** The first of those it could not be done to. */
  leftOut: { name: string; reason: LeftOut }[];
}

/** What an act on many has done, and to whom it could not be done. */
export function BulkDone({ view, back }: { view: BulkDoneView; back: string }) {
  const { locale, words } = useI18n();
  const { bulk: text } = words.files;
  const { kind, done, promoted, leftOut } = view;
  return (
    <>
      <DoneNotice title={plural(locale, text.doneTitle[kind], done)}>
        {promoted > 0 ? <p>{plural(locale, text.donePromoted, promoted)}</p> : null}
        {kind === 'cancel' && done > 0 ? <p>{words.organisation.told}</p> : null}
      </DoneNotice>
      <NameList
        title={plural(locale, text.leftOut, leftOut.length)}
        names={leftOut.map(({ name, reason }) =>
          fill(text.nameAndReason, { name, reason: text.reasons[reason] }),
        )}
      />
      <p className="actions mt-6">
        <ButtonLink href={back}>{text.back}</ButtonLink>
      </p>
    </>
  );
}
