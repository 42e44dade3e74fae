import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { describedBy, FieldFrame, idOf } from '~/ui/field-frame';
import type { OutcomeFormProps } from './outcome-desk';
import { OutcomeFormFrame } from './outcome-form-frame';
import { outcomeSayings } from './outcome-sayings';

/** The file that a service comes with: sent, put in the place of the one before, or deleted. */
export function FileForm({ desk, answer }: OutcomeFormProps) {
  const { locale, words } = useI18n();
  const text = words.outcome.desk;
  const say = outcomeSayings(locale, words, answer, 'file');
  const { idea, file } = desk;
  const texts = {
    name: 'file',
    label: text.file,
    need: 'required' as const,
    hint: file ? `${text.fileHint} ${fill(text.fileInstead, { name: file.name })}` : text.fileHint,
    error: say.of('file'),
  };
  return (
    <>
      <OutcomeFormFrame
        form="file"
        desk={desk}
        title={text.fileTitle}
        lead={text.fileLead}
        send={text.fileKeep}
        say={say}
        withFile
      >
        <FieldFrame texts={texts}>
          <input
            className="input input-full"
            type="file"
            accept=".pdf,.odt,.docx,.png,.jpg,.jpeg,.mp3"
            id={idOf('file')}
            name="file"
            aria-describedby={describedBy(texts)}
            aria-invalid={texts.error ? true : undefined}
          />
        </FieldFrame>
      </OutcomeFormFrame>
      {file ? (
        <form method="post" action={paths.ideaOutcome(idea.number)} className="mb-8">
          <input type="hidden" name="expectedVersion" value={idea.version} />
          <Button look="danger" name="intent" value="file-removed">
            {fill(text.fileRemove, { name: file.name })}
          </Button>
        </form>
      ) : null}
    </>
  );
}
