import { MOST_PAPERS } from '~/domain/papers/most-papers';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { Button } from '~/ui/button';
import { Notice } from '~/ui/notice';
import { SlipSheet } from './slip-sheet';
import type { SlipView } from './slip-view';

/** Slips of several people, a page each, ready for the printer. */
export function SlipsPrint({ slips }: { slips: readonly SlipView[] }) {
  const { locale, words } = useI18n();
  const text = words.papers.slips;
  return (
    <>
      <div className="no-print">
        <p className="text-lg font-semibold">{plural(locale, text.count, slips.length)}</p>
        {slips.length > 0 ? (
          <>
            <p className="mb-4">{text.how}</p>
            {slips.length >= MOST_PAPERS ? (
              <p className="mb-4">{fill(text.most, { most: MOST_PAPERS })}</p>
            ) : null}
            <p className="actions mb-6">
              <Button type="button" hidden data-print="">
                {text.print}
              </Button>
            </p>
          </>
        ) : (
          <Notice>
            <p>{text.none}</p>
          </Notice>
        )}
      </div>
      {slips.map((slip) => (
        <SlipSheet key={slip.id} slip={slip} isAlone={false} />
      ))}
      <script type="module" src="/enhance/print.js" />
    </>
  );
}
