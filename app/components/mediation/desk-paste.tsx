import { MOST_AT_DESK } from '~/domain/registrations/desk/desk-input';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { Button } from '~/ui/button';
import { Notice } from '~/ui/notice';
import { TextArea } from '~/ui/text-area';
import type { PasteView } from './desk-view';

/** A list from elsewhere: its lines are filled in below. Cells pasted into a line come here by themselves. */
export function DeskPaste({ paste }: { paste: PasteView }) {
  const { locale, words } = useI18n();
  const text = words.mediation.desk;
  const most = MOST_AT_DESK;
  return (
    <>
      {paste.filled === undefined ? null : (
        <Notice tone="success" role="status" title={plural(locale, text.pasteFilled, paste.filled)} />
      )}
      <details open={paste.refusal !== undefined} className="my-4">
        <summary className="fold">{text.pasteTitle}</summary>
        <div className="mt-3 max-w-2xl">
          <TextArea
            name="paste"
            label={text.paste}
            hint={text.pasteHint}
            error={paste.refusal && fill(text.pasteRefused[paste.refusal], { most })}
            rows={5}
            defaultValue={paste.text}
          />
          <Button look="secondary" name="intent" value="coller">
            {text.pasteRead}
          </Button>
        </div>
      </details>
    </>
  );
}
