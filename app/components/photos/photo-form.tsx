import type { PhotoRefusal } from '~/domain/photos/photo-refusal';
import { PICTURE_TYPES } from '~/domain/pictures/picture-limits';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import { Checkbox } from '~/ui/checkbox';
import { ErrorSummary } from '~/ui/error-summary';
import { describedBy, FieldFrame, idOf } from '~/ui/field-frame';
import { TextField } from '~/ui/text-field';

export interface PhotoFormProps {
  action: string;
  caption: string;
  refusal: { reason: PhotoRefusal; facts: Record<string, string | number> } | undefined;
}

const FIELD_OF: Partial<Record<PhotoRefusal, string>> = {
  'photo-missing': 'photo',
  'not-a-picture': 'photo',
  'picture-heavy': 'photo',
  'picture-large': 'photo',
  'picture-broken': 'photo',
  busy: 'photo',
  'caption-missing': 'caption',
  'caption-long': 'caption',
  'rights-missing': 'rights',
};

/** One photo, what it shows, and the agreement of whoever is on it: not ticked beforehand. */
export function PhotoForm({ action, caption, refusal }: PhotoFormProps) {
  const { words } = useI18n();
  const text = words.photos;
  const problems = { ...words.pictures.refusals, ...text.problems };
  const message = refusal && fill(problems[refusal.reason], refusal.facts);
  const name = refusal ? (FIELD_OF[refusal.reason] ?? '') : '';
  const errorOf = (field: string) => (name === field ? message : undefined);
  const file = {
    name: 'photo',
    label: text.file,
    need: 'required' as const,
    hint: text.fileHint,
    error: errorOf('photo'),
  };
  return (
    <form method="post" action={action} encType="multipart/form-data" noValidate>
      <ErrorSummary title={words.forms.errorsTitle} errors={message ? [{ name, message }] : []} />
      <FieldFrame texts={file}>
        <input
          className="input input-full"
          type="file"
          accept={PICTURE_TYPES}
          id={idOf('photo')}
          name="photo"
          aria-describedby={describedBy(file)}
          aria-invalid={file.error ? true : undefined}
        />
      </FieldFrame>
      <TextField
        name="caption"
        label={text.caption}
        need="required"
        hint={text.captionHint}
        error={errorOf('caption')}
        autoComplete="off"
        defaultValue={caption}
      />
      <Checkbox name="rights" label={text.rights} error={errorOf('rights')} />
      <Button name="intent" value="add">
        {text.add}
      </Button>
    </form>
  );
}
