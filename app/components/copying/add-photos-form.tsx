import { MOST_AT_ONCE, PHOTOS_KEPT_DAYS } from '~/domain/ideas/copying/idea-photo';
import { PICTURE_TYPES } from '~/domain/pictures/picture-limits';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { describedBy, FieldFrame, idOf } from '~/ui/field-frame';
import { Notice } from '~/ui/notice';
import { SelectField } from '~/ui/select-field';
import type { AddedPhotos } from './photo-queue-view';

/** Several photos at once; a telephone offers its camera for them. */
export function AddPhotosForm({
  slug,
  tables,
  answer,
}: {
  slug: string;
  tables: readonly number[];
  answer: AddedPhotos | undefined;
}) {
  const { words } = useI18n();
  const text = words.cards.copy;
  const error = answer?.problem ?? undefined;
  const file = {
    name: 'photos',
    label: text.files,
    need: 'required' as const,
    hint: fill(text.filesHint, { most: MOST_AT_ONCE }),
    error,
  };
  return (
    <form
      method="post"
      action={paths.photosToCopy(slug)}
      encType="multipart/form-data"
      className="max-w-2xl"
      noValidate
    >
      <ErrorSummary
        title={words.forms.errorsTitle}
        errors={error ? [{ name: 'photos', message: error }] : []}
      />
      {answer ? <Refused answer={answer} /> : null}
      {tables.length > 0 ? (
        <SelectField
          name="table"
          label={text.table}
          need="optional"
          hint={text.tableHint}
          choices={[
            { value: '', label: text.tableNone },
            ...tables.map((number) => ({ value: String(number), label: `${text.table} ${number}` })),
          ]}
        />
      ) : null}
      <FieldFrame texts={file}>
        <input
          className="input input-full"
          type="file"
          multiple
          accept={PICTURE_TYPES}
          id={idOf('photos')}
          name="photos"
          aria-describedby={describedBy(file)}
          aria-invalid={error ? true : undefined}
        />
      </FieldFrame>
      <p className="mb-4 text-soft">{fill(text.privacy, { days: PHOTOS_KEPT_DAYS })}</p>
      <Button>{text.add}</Button>
    </form>
  );
}

function Refused({ answer: { added, again, refused } }: { answer: AddedPhotos }) {
  const { locale, words } = useI18n();
  const text = words.cards.copy;
  if (refused.length === 0) return null;
  return (
    <Notice tone="warning" role="alert" title={text.refusedTitle}>
      <ul className="list-disc pl-6">
        {refused.map(({ name, message }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may bear the same name
          <li key={at}>
            <strong>{name}</strong>
            {locale === 'fr' ? ' : ' : ': '}
            {message}
          </li>
        ))}
      </ul>
      <p className="mt-2">{plural(locale, text.added, added)}</p>
      {again > 0 ? <p>{plural(locale, text.again, again)}</p> : null}
    </Notice>
  );
}
