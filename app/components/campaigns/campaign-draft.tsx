import type { Audience } from '~/domain/messages/campaigns/audience';
import type { CampaignCount } from '~/domain/messages/campaigns/group-recipients';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { joinAll } from '~/i18n/join-all';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';
import { Notice } from '~/ui/notice';
import { CampaignCountLines } from './campaign-count-lines';
import { CampaignCountNotice } from './campaign-count-notice';
import { CampaignReview, type CampaignReviewProps } from './campaign-review';
import { ConfirmCampaignDeleting } from './confirm-campaign-deleting';

export interface CampaignDraftProps extends CampaignReviewProps {
  version: number;
  count: CampaignCount;
  audience: Audience;
  typeLabels: Readonly<Record<string, string>>;
  myEmail: string;
  /** The last question before it leaves. */
  isConfirming: boolean;
  /** The last question before it is deleted. */
  isDeleting: boolean;
  /** Nobody is meant, or it is not written in a language that is read. */
  maySend: boolean;
}

/** A draft: for how many, what each receives, a test, and the way out. */
export function CampaignDraft(props: CampaignDraftProps) {
  const { slug, id, version, count, isConfirming, isDeleting, maySend } = props;
  const text = useI18n().words.campaigns;
  if (isDeleting) return <ConfirmCampaignDeleting slug={slug} id={id} version={version} />;
  if (isConfirming && maySend) return <ConfirmSending {...props} />;
  return (
    <>
      <section aria-labelledby="who-title" className="mb-8">
        <h2 id="who-title" className="mb-3 text-xl">
          {text.review.who}
        </h2>
        <AudienceLine {...props} />
        <CampaignCountNotice count={count} />
        <p className="actions no-print mt-4">
          <ButtonLink look="secondary" href={`${paths.campaign(slug, id)}?modifier=1`}>
            {text.review.change}
          </ButtonLink>
          <ButtonLink look="quiet" href={`${paths.campaign(slug, id)}?supprimer=${version}`}>
            {text.remove.act}
          </ButtonLink>
        </p>
      </section>
      {!maySend && count.people > 0 ? (
        <Notice tone="warning">
          <p>{text.refused['english-missing']}</p>
          <a className="tap" href={`${paths.campaign(slug, id)}?modifier=1`}>
            {text.review.writeEnglish}
          </a>
        </Notice>
      ) : null}
      <CampaignReview {...props} />
      <TryIt {...props} />
      {maySend ? (
        <section aria-labelledby="send-title" className="border-t border-line pt-6">
          <h2 id="send-title" className="mb-3 text-xl">
            {text.send.title}
          </h2>
          <ButtonLink href={`${paths.campaign(slug, id)}?envoyer=${version}`}>{text.send.next}</ButtonLink>
        </section>
      ) : null}
    </>
  );
}

function AudienceLine({ audience, typeLabels }: CampaignDraftProps) {
  const { locale, words } = useI18n();
  const text = words.campaigns;
  const { statuses, types, organization, tables, locales, unanswered, people } = audience;
  if (people) return <p className="mb-3">{plural(locale, text.ticked.people, people.ids.length)}</p>;
  const parts = [
    joinAll(
      locale,
      statuses.map((status) => text.statuses[status]),
    ),
    joinAll(
      locale,
      types.map((type) => typeLabels[type] ?? type),
    ),
    organization,
    tables.length > 0 ? plural(locale, text.review.tables, tables.length) : '',
    joinAll(
      locale,
      locales.map((each) => text.languages[each]),
    ),
    unanswered ? text.fields.unanswered : '',
  ].filter((part) => part !== '');
  return <p className="mb-3">{parts.join(' · ')}</p>;
}

function TryIt({ slug, id, myEmail }: CampaignDraftProps) {
  const text = useI18n().words.campaigns.test;
  return (
    <section aria-labelledby="test-title" className="no-print mb-10">
      <h2 id="test-title" className="mb-3 text-xl">
        {text.title}
      </h2>
      <p className="mb-3 wrap-anywhere">{fill(text.text, { email: myEmail })}</p>
      <form method="post" action={paths.campaign(slug, id)}>
        <Button look="secondary" name="intent" value="test">
          {text.act}
        </Button>
      </form>
    </section>
  );
}

function ConfirmSending({ slug, id, version, count }: CampaignDraftProps) {
  const { locale, words } = useI18n();
  const { send: text, counted } = words.campaigns;
  return (
    <section className="notice notice-warning" aria-labelledby="confirm-title">
      <h2 id="confirm-title" className="notice-title">
        {text.confirmTitle}
      </h2>
      <p className="font-semibold">{plural(locale, counted.people, count.people)}</p>
      <CampaignCountLines count={count} />
      {count.phone + count.inPerson > 0 ? <p>{text.calls}</p> : null}
      <p>{text.final}</p>
      <form method="post" action={paths.campaign(slug, id)} className="actions mt-4">
        <input type="hidden" name="version" value={version} />
        <Button name="intent" value="send">
          {text.confirm}
        </Button>
        <ButtonLink look="secondary" href={paths.campaign(slug, id)}>
          {text.keep}
        </ButtonLink>
      </form>
    </section>
  );
}
