import { useI18n } from '~/i18n/i18n-context';
import { TextArea } from '~/ui/text-area';

/** The lines as they were read, to be mended where they are; or another file. */
export function ImportLines({ text, action }: { text: string; action: string }) {
  const words = useI18n().words.files.importing;
  return (
    <div>
      <TextArea name="texte" label={words.lines} hint={words.linesHint} rows={10} defaultValue={text} />
      <a className="tap" href={action}>
        {words.otherFile}
      </a>
    </div>
  );
}
