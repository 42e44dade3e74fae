import type { CampaignPart } from '~/domain/messages/campaigns/campaign-tally';
import type { OwnWords } from '~/domain/messages/own-words';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Pagination } from '~/ui/pagination';
import { CampaignLog, type CampaignLogRow } from './campaign-log';
import { CampaignProgress, type CampaignProgressProps } from './campaign-progress';

export interface CampaignSentProps {
  progress: CampaignProgressProps;
  log: {
    rows: readonly CampaignLogRow[];
    total: number;
    part: CampaignPart | '';
    page: number;
    pages: number;
  };
  words: OwnWords;
}

/** A message that was sent: how far it has come, person by person, and what it said. */
export function CampaignSent({ progress, log, words }: CampaignSentProps) {
  const { words: all } = useI18n();
  const { campaigns: text, forms } = all;
  const { part, page, pages } = log;
  const action = paths.campaign(progress.slug, progress.id);
  const hrefOf = (to: number) =>
    `${action}?${new URLSearchParams({ ...(part ? { etat: part } : {}), page: String(to) })}#log-title`;
  return (
    <>
      <CampaignProgress {...progress} />
      <CampaignLog action={action} {...log} />
      <Pagination
        label={forms.pagination}
        previous={forms.previousPage}
        next={forms.nextPage}
        position={fill(forms.pageOf, { page, pages })}
        page={page}
        hasNext={page < pages}
        hrefOf={hrefOf}
      />
      <section aria-labelledby="words-title" className="mt-10">
        <h2 id="words-title" className="mb-4 text-xl">
          {text.wordsTitle}
        </h2>
        {Object.entries(words).map(([locale, { subject, text: said }]) => (
          <article key={locale} lang={locale} className="card mb-4 max-w-3xl">
            <h3 className="mb-2 text-lg font-semibold wrap-anywhere">{subject}</h3>
            <p className="whitespace-pre-line wrap-anywhere">{said}</p>
          </article>
        ))}
      </section>
    </>
  );
}
