import type { ReactNode } from 'react';
import type { FormProblem } from '~/domain/switches/form/switch-form';
import type { VenueForm } from '~/domain/switches/form/venue-form';
import { useI18n } from '~/i18n/i18n-context';
import { ErrorSummary } from '~/ui/error-summary';
import { Notice } from '~/ui/notice';
import { sayingsOf } from '../organisation/switch-form-view';
import { VenueAccessFields, VenueAddressFields } from './venue-fields';

export interface VenueFormViewProps {
  form: VenueForm;
  problems?: readonly FormProblem[] | undefined;
  communes?: readonly { code: string; name: string; postalCodes: readonly string[] }[] | undefined;
  refusal?: 'forbidden' | 'stale' | 'in-use' | undefined;
  /** Of a new one: sent twice, it is added once. */
  newId?: string | undefined;
  /** Of a venue that exists. */
  version?: number;
  /** Stands in the place of name and address where these stay. */
  place?: ReactNode;
  /** The buttons that end it. */
  children: ReactNode;
}

/** A venue: where it is, what it offers, when it is open. */
export function VenueFormView(props: VenueFormViewProps) {
  const { form, problems = [], communes = [], refusal, newId, version, place, children } = props;
  const { words } = useI18n();
  const say = sayingsOf(words, problems);
  const view = { form, communes };
  return (
    <form method="post" noValidate className="max-w-3xl">
      {newId === undefined ? null : <input type="hidden" name="id" value={newId} />}
      {version === undefined ? null : <input type="hidden" name="version" value={version} />}
      {refusal ? (
        <Notice tone="warning" role="alert">
          <p>{words.venues.refused[refusal]}</p>
        </Notice>
      ) : null}
      <ErrorSummary title={words.forms.errorsTitle} errors={say.all} />
      {place ?? <VenueAddressFields view={view} say={say} />}
      <VenueAccessFields view={view} say={say} />
      <div className="actions border-t border-line pt-6">{children}</div>
    </form>
  );
}
