import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { Button } from '~/ui/button';
import { PhoneLink } from '../site/phone-link';
import type { PartnerView, RequestView } from './my-rides-view';

export interface RideRequestsProps {
  requests: readonly RequestView[];
  /** Answers to one's own announcement, or what one asked of others. */
  side: 'toMe' | 'byMe';
}

/** Who asked, nameless until both agree; then how to reach each other. */
export function RideRequests({ requests, side }: RideRequestsProps) {
  const text = useI18n().words.rides;
  return (
    <section className="mt-10" aria-labelledby={side}>
      <h2 id={side}>{side === 'toMe' ? text.toMeTitle : text.byMeTitle}</h2>
      {requests.length === 0 ? <p className="mt-2">{text.toMeNone}</p> : null}
      <ul className="cards mt-4 list-none p-0">
        {requests.map((request) => (
          <li key={request.id} className="card">
            {side === 'toMe' ? <ToMe request={request} /> : <ByMe request={request} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function ToMe({ request }: { request: RequestView }) {
  const { locale, words } = useI18n();
  const text = words.rides;
  if (request.partner) return <Partner partner={request.partner} />;
  const count = plural(locale, text.seats, request.seats);
  return (
    <form method="post">
      <p className="font-semibold">
        {fill(request.kind === 'offer' ? text.toMeOffer : text.toMeSeek, { count })}
      </p>
      <input type="hidden" name="request" value={request.id} />
      {request.state === 'refused' ? (
        <p className="text-soft">{text.refused}</p>
      ) : (
        <p className="mb-3 text-soft">{text.acceptText}</p>
      )}
      <p className="actions">
        <Button name="intent" value="accept">
          {text.accept}
        </Button>
        {request.state === 'asked' ? (
          <Button look="secondary" name="intent" value="refuse">
            {text.refuse}
          </Button>
        ) : null}
      </p>
    </form>
  );
}

function ByMe({ request }: { request: RequestView }) {
  const text = useI18n().words.rides;
  const { commune, state, partner } = request;
  return (
    <form method="post">
      <p className="font-semibold">{fill(text.byMe, { commune })}</p>
      {partner ? <Partner partner={partner} /> : <p className="mb-3">{text.states[state]}</p>}
      <input type="hidden" name="request" value={request.id} />
      {state === 'refused' ? null : (
        <Button look="secondary" name="intent" value="leave" aria-label={fill(text.leaveOf, { commune })}>
          {text.leave}
        </Button>
      )}
    </form>
  );
}

function Partner({ partner }: { partner: PartnerView }) {
  const text = useI18n().words.rides;
  return (
    <div className="mb-3">
      <p>{fill(text.agreed, { name: partner.name })}</p>
      {partner.phone ? (
        <p>
          <PhoneLink phone={partner.phone} />
        </p>
      ) : null}
      {partner.email ? (
        <p>
          <a className="tap wrap-anywhere" href={`mailto:${partner.email}`}>
            {partner.email}
          </a>
        </p>
      ) : null}
    </div>
  );
}
