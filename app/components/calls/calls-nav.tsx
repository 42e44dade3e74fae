import { CALL_VIEWS, type CallView, callsSearch } from '~/domain/calls/calls-query';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';

/** To call, to call back, done: each with how many there are. */
export function CallsNav(props: {
  action: string;
  view: CallView;
  counts: Readonly<Record<CallView, number>>;
}) {
  const { action, view, counts } = props;
  const text = useI18n().words.calls;
  const views = Object.keys(CALL_VIEWS) as CallView[];
  return (
    <nav aria-label={text.viewsLabel} className="call-views no-print">
      {views.map((each) => (
        <a
          key={each}
          href={action + callsSearch({ view: each, page: 1 })}
          aria-current={each === view ? 'page' : undefined}
        >
          {fill(text.counted, { label: text.views[each], count: counts[each] })}
        </a>
      ))}
    </nav>
  );
}
