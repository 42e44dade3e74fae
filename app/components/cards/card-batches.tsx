import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import type { BatchLine } from './cards-view';

/** What was printed together, with what can be printed again. */
export function CardBatches({ slug, batches }: { slug: string; batches: readonly BatchLine[] }) {
  const text = useI18n().words.cards.make;
  if (batches.length === 0) return <p>{text.none}</p>;
  return (
    <ul className="cards mt-4">
      {batches.map(({ batch, title, what, hasFree }) => (
        <li key={batch} className="card">
          <h3 className="text-lg">{title}</h3>
          <p className="text-soft">{what}</p>
          {hasFree ? (
            <p className="actions mt-2">
              <a
                className="tap"
                href={paths.printCards(slug, batch)}
                aria-label={fill(text.pageOf, { batch: title })}
              >
                {text.pageLink}
              </a>
              <a
                className="tap"
                href={paths.cardsPdf(slug, batch)}
                aria-label={fill(text.pdfOf, { batch: title })}
              >
                {text.pdf}
              </a>
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
