import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { Notice } from '~/ui/notice';
import { TextField } from '~/ui/text-field';

export interface PreviewedRecipient {
  /** Which of the recipients, from 1. */
  rank: number;
  total: number;
  name: string;
  /** How many others read the same e-mail. */
  others: number;
  channel: 'email' | 'phone' | 'in_person';
  address: string;
  /** What is said, or the whole letter as text; undefined where it is not written in their language. */
  said: { subject: string; text: string } | undefined;
}

export interface CampaignReviewProps {
  slug: string;
  id: string;
  /** Undefined where nobody is meant. */
  shown: PreviewedRecipient | undefined;
  /** The name that was looked for, and whether anybody bears it. */
  search: { name: string; isFound: boolean };
}

/** What each person receives, one at a time, as it will be. */
export function CampaignReview({ slug, id, shown, search }: CampaignReviewProps) {
  const text = useI18n().words.campaigns.review;
  if (!shown) return null;
  return (
    <section aria-labelledby="review-title" className="mb-10">
      <h2 id="review-title" className="mb-4 text-xl">
        {text.preview}
      </h2>
      <form
        method="get"
        action={paths.campaign(slug, id)}
        className="no-print flex flex-wrap items-end gap-x-4"
      >
        <TextField name="nom" label={text.find} type="search" defaultValue={search.name} />
        <div className="field actions">
          <Button look="secondary">{text.show}</Button>
        </div>
      </form>
      {search.name !== '' && !search.isFound ? <Notice role="status">{text.notFound}</Notice> : null}
      <Turning slug={slug} id={id} shown={shown} />
      <div className="card max-w-3xl">
        <ForWhom shown={shown} />
        {shown.said ? <Said slug={slug} id={id} shown={shown} said={shown.said} /> : <p>{text.noEnglish}</p>}
      </div>
    </section>
  );
}

function ForWhom({ shown }: { shown: PreviewedRecipient }) {
  const { locale, words } = useI18n();
  const text = words.campaigns.review;
  const { name, others, channel, address } = shown;
  const who = others > 0 ? plural(locale, text.andOthers, others, { name }) : name;
  const ways = {
    email: fill(text.byEmail, { address }),
    phone: `${text.byPhone}${address === '' ? '' : ` (${address})`}`,
    in_person: text.inPerson,
  };
  return (
    <div className="mb-4 border-b border-line pb-3">
      <p className="font-semibold">{fill(text.for, { name: who })}</p>
      <p className="wrap-anywhere text-soft">{ways[channel]}</p>
    </div>
  );
}

function Said(props: {
  slug: string;
  id: string;
  shown: PreviewedRecipient;
  said: { subject: string; text: string };
}) {
  const { slug, id, shown, said } = props;
  const text = useI18n().words.campaigns.review;
  const asText = <pre className="font-sans whitespace-pre-wrap break-words">{said.text}</pre>;
  return (
    <>
      <h3 className="mb-3 text-lg font-semibold wrap-anywhere">{said.subject}</h3>
      {shown.channel === 'email' ? (
        <>
          <iframe
            className="h-[38rem] w-full rounded-lg border border-line"
            title={text.frame}
            src={`${paths.campaignPreview(slug, id)}?pour=${shown.rank}`}
            sandbox=""
          />
          <p className="my-3 text-soft">{text.links}</p>
          <details>
            <summary className="fold">{text.asText}</summary>
            {asText}
          </details>
        </>
      ) : (
        asText
      )}
    </>
  );
}

/** Previous, where we are, next. */
function Turning({ slug, id, shown }: { slug: string; id: string; shown: PreviewedRecipient }) {
  const text = useI18n().words.campaigns.review;
  const { rank, total } = shown;
  if (total <= 1) return null;
  const hrefOf = (to: number) => `${paths.campaign(slug, id)}?pour=${to}#review-title`;
  return (
    <nav className="no-print mb-4 flex flex-wrap items-center gap-x-4 gap-y-2" aria-label={text.people}>
      {rank > 1 ? (
        <a className="tap" rel="prev" href={hrefOf(rank - 1)}>
          {text.previous}
        </a>
      ) : null}
      <span>{fill(text.position, { rank, total })}</span>
      {rank < total ? (
        <a className="tap" rel="next" href={hrefOf(rank + 1)}>
          {text.next}
        </a>
      ) : null}
    </nav>
  );
}
