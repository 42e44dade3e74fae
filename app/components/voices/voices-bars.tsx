import { useI18n } from '~/i18n/i18n-context';
import { BarsTable } from '~/ui/bars-table';
import type { VoicesView } from './voices-view';

/** Who proposed ideas and whose were kept: a table, with a bar in each row that says the same. */
export function VoicesBars({ voices }: { voices: VoicesView }) {
  const text = useI18n().words.voices;
  const total = { type: 'total', label: text.total, isFar: false, ...voices.total };
  return (
    <BarsTable
      caption={text.caption}
      first={text.type}
      columns={[text.proposed, text.kept, text.answered]}
      picture={text.picture}
      rows={[...voices.types, total].map(({ label, type, proposed, kept, answered }) => ({
        label,
        values: [proposed, kept, answered],
        part: type === 'total' ? null : kept,
        whole: type === 'total' ? 0 : proposed,
      }))}
    />
  );
}
