import { useI18n } from '~/i18n/i18n-context';
import { DoneNotice } from '~/ui/done-notice';
import type { VoicesView } from './voices-view';

/** On an idea's page, just after its reader said something about it. */
export function VoiceDone({ done }: Pick<VoicesView, 'done'>) {
  const text = useI18n().words.voice.done;
  if (!done) return null;
  return (
    <DoneNotice title={text[done].title}>
      <p>{text[done].text}</p>
    </DoneNotice>
  );
}
