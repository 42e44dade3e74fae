import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { DoneNotice } from '~/ui/done-notice';
import { Notice } from '~/ui/notice';
import type { CopySaid } from './photo-queue-view';

/** What has just been done, and the way back from it. */
export function CopyNotices({ slug, said }: { slug: string; said: CopySaid }) {
  const { locale, words } = useI18n();
  const text = words.cards.copy;
  const { done, refused, idea, photo, added } = said;
  if (refused) return <Notice tone="warning" role="alert" title={text.refusals[refused]} />;
  if (added) {
    const again = added.again > 0 ? ` ${plural(locale, text.again, added.again)}` : '';
    return <DoneNotice title={plural(locale, text.added, added.added) + again} />;
  }
  if (!done) return null;
  return (
    <DoneNotice title={fill(text.done[done], { number: idea ?? '' })}>
      {photo && done !== 'rendue' ? (
        <form method="post" action={paths.photosToCopy(slug)}>
          <input type="hidden" name="photo" value={photo} />
          <Button look="quiet" name="intent" value="undo">
            {text.undo}
          </Button>
        </form>
      ) : null}
    </DoneNotice>
  );
}
