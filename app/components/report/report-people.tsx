import { useI18n } from '~/i18n/i18n-context';
import { BarsTable } from '~/ui/bars-table';
import { Facts } from '~/ui/facts';
import { Notice } from '~/ui/notice';
import type { ReportView } from './report-view';

/** Who took part: in all, by type, by session. */
export function ReportPeople({ view }: { view: ReportView }) {
  const text = useI18n().words.report.people;
  return (
    <section aria-labelledby="participation" className="mt-10">
      <h2 id="participation">{text.title}</h2>
      {view.isCounted ? null : (
        <Notice>
          <p>{text.notCounted}</p>
        </Notice>
      )}
      <Facts
        facts={view.facts.map(({ label, value }) => ({ label, value: <p>{value ?? text.notYet}</p> }))}
      />
      {view.byType.length > 0 ? (
        <BarsTable
          caption={text.byType}
          first={text.type}
          columns={[text.registered, text.present, text.absent]}
          picture={text.picture}
          rows={view.byType.map(({ label, registered, present, absent }) => ({
            label,
            values: [registered, present ?? text.notYet, absent ?? text.notYet],
            part: present,
            whole: registered,
          }))}
        />
      ) : null}
      {view.isCounted ? (
        <BarsTable
          caption={text.bySession}
          first={text.session}
          columns={[text.present]}
          picture={text.picture}
          rows={view.bySession.map(({ label, present }) => ({
            label,
            values: [present ?? text.notYet],
            part: present,
            whole: present ?? 0,
          }))}
        />
      ) : null}
    </section>
  );
}
