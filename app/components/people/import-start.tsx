import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import { FieldFrame, idOf } from '~/ui/field-frame';
import { TextArea } from '~/ui/text-area';

/** A file, or cells: whatever is at hand. */
export function ImportStart({ action, most, text }: { action: string; most: number; text: string }) {
  const words = useI18n().words.files.importing;
  return (
    <form method="post" action={action} encType="multipart/form-data" className="max-w-3xl">
      <p className="page-lead mb-6">{words.lead}</p>
      <FieldFrame texts={{ name: 'fichier', label: words.file, hint: fill(words.fileHint, { most }) }}>
        <input
          className="input input-full"
          type="file"
          id={idOf('fichier')}
          name="fichier"
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          aria-describedby={`${idOf('fichier')}-hint`}
        />
      </FieldFrame>
      <TextArea name="texte" label={words.paste} hint={words.pasteHint} rows={8} defaultValue={text} />
      <Button name="intent" value="lire">
        {words.read}
      </Button>
    </form>
  );
}
