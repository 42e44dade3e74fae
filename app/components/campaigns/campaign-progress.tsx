import type { CampaignState } from '~/domain/messages/campaigns/campaign-state';
import type { CampaignTally } from '~/domain/messages/campaigns/campaign-tally';
import { CAMPAIGN_PARTS } from '~/domain/messages/campaigns/campaign-tally';
import { fill } from '~/i18n/fill';
import { formatNumber } from '~/i18n/format-number';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { Meter } from '~/ui/meter';

export interface CampaignProgressProps {
  slug: string;
  id: string;
  state: CampaignState;
  tally: CampaignTally;
}

/** How many left, wait, were refused. While it is being sent, a script reads the counts again; a link does it too. */
export function CampaignProgress(props: CampaignProgressProps) {
  const { slug, id, state, tally } = props;
  const text = useI18n().words.campaigns.progress;
  const isUnderWay = state === 'sending' || (state === 'stopped' && tally.waiting > 0);
  return (
    <section aria-labelledby="progress-title" className="mb-10">
      <h2 id="progress-title" className="mb-4 text-xl">
        {text.title}
      </h2>
      <div id="campaign-counts" data-refresh={isUnderWay ? '' : undefined}>
        <Counts {...props} />
      </div>
      {isUnderWay ? (
        <p className="no-print" data-refresh-link>
          <a className="tap" href={paths.campaign(slug, id)}>
            {text.refresh}
          </a>
        </p>
      ) : null}
      <Acts {...props} />
      {isUnderWay ? <script type="module" src="/enhance/refresh-part.js" /> : null}
    </section>
  );
}

function Counts({ slug, state, tally }: CampaignProgressProps) {
  const { locale, words } = useI18n();
  const text = words.campaigns.progress;
  const counts = {
    waiting: tally.waiting,
    sent: tally.sent,
    kept: tally.kept,
    refused: tally.refused,
    failed: tally.failed,
    call: tally.toTell + tally.told + tally.calledInstead,
    withdrawn: tally.withdrawn,
  };
  const sentOf = fill(text.sentOf, {
    sent: formatNumber(locale, tally.sent),
    total: formatNumber(locale, tally.emails),
  });
  return (
    <>
      <div className="mb-4 max-w-xl">
        {tally.emails > 0 ? <Meter text={sentOf} value={tally.sent} max={tally.emails} /> : null}
      </div>
      <dl className="mb-4 flex flex-wrap gap-x-8 gap-y-3">
        {CAMPAIGN_PARTS.filter((part) => counts[part] > 0 || part === 'waiting').map((part) => (
          <div key={part} className="flex flex-col-reverse">
            <dt className="text-soft">{text.parts[part]}</dt>
            <dd className="text-2xl font-semibold">{formatNumber(locale, counts[part])}</dd>
          </div>
        ))}
      </dl>
      {state === 'stopped' ? <Stopped tally={tally} /> : null}
      {tally.kept > 0 ? <p>{text.kept}</p> : null}
      {tally.refused > 0 ? <p>{text.asCalls}</p> : null}
      {counts.call > 0 ? (
        <p className="no-print">
          <a className="tap" href={paths.calls(slug)}>
            {text.seeCalls}
          </a>
        </p>
      ) : null}
    </>
  );
}

function Stopped({ tally }: { tally: CampaignTally }) {
  const { locale, words } = useI18n();
  const text = words.campaigns.progress;
  const { withdrawn, maybeLeft, waiting } = tally;
  return (
    <>
      {withdrawn > 0 ? <p>{plural(locale, text.stoppedText, withdrawn)}</p> : null}
      {maybeLeft > 0 ? <p>{plural(locale, text.maybeLeft, maybeLeft)}</p> : null}
      {waiting > 0 ? <p>{plural(locale, text.stillLeaving, waiting)}</p> : null}
    </>
  );
}

function Acts({ slug, id, state, tally }: CampaignProgressProps) {
  const text = useI18n().words.campaigns.progress;
  const mayRetry = tally.failed > 0 && state !== 'stopped';
  if (state !== 'sending' && !mayRetry) return null;
  return (
    <form method="post" action={paths.campaign(slug, id)} className="no-print mt-4">
      <div className="actions">
        {state === 'sending' ? (
          <Button look="danger" name="intent" value="stop" aria-describedby="stop-text">
            {text.stop}
          </Button>
        ) : null}
        {mayRetry ? (
          <Button look="secondary" name="intent" value="retry">
            {text.retry}
          </Button>
        ) : null}
      </div>
      {state === 'sending' ? (
        <p id="stop-text" className="mt-2 text-soft">
          {text.stopText}
        </p>
      ) : null}
    </form>
  );
}
