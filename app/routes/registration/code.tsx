import type { LoaderFunctionArgs } from '@remix-run/node';
import { type ActionFunctionArgs, data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PhoneLink } from '~/components/site/phone-link';
import { findDraft } from '~/domain/registrations/drafts/find-draft.server';
import { findByCode } from '~/domain/registrations/find-by-code.server';
import { sealToken } from '~/domain/registrations/registration-token';
import { spend, stopIfSpent } from '~/http/edge/rate-limits.server';
import { readForm } from '~/http/read-form.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { TextField } from '~/ui/text-field';

export { pageMeta as meta } from '~/ui/page-meta';

const LONGEST_SHOWN = 60;

export function loader({ context }: LoaderFunctionArgs) {
  const { hub, locale } = context.ctx;
  return { page: { title: dictionaryOf(locale).place.code.title }, phone: hub.contactPhone };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await readForm(request);
  const typed = String(form.get('code') ?? '');
  // Only wrong codes count: a hall may type its right ones all day.
  await stopIfSpent(context, 'wrong-code');
  const id = await findByCode(context.ctx, typed);
  const draft = id ? undefined : await findDraft(context.ctx, context.env.secret, typed);
  if (draft) return redirect(paths.resumeRegistering(draft.slug, draft.code), 303);
  if (!id) await spend(context, 'wrong-code');
  if (!id) return data({ typed: typed.slice(0, LONGEST_SHOWN) }, { status: 400 });
  return redirect(paths.registration(sealToken(context.env.secret, id)), 303);
}

export default function FindPlace() {
  const { page, phone } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { words } = useI18n();
  const text = words.place.code;
  return (
    <>
      <header className="page-head">
        <h1>{page.title}</h1>
        <p className="page-lead">{text.lead}</p>
      </header>
      <form className="max-w-2xl" method="post" action={paths.code()} noValidate>
        <ErrorSummary
          title={words.forms.errorsTitle}
          errors={sent ? [{ name: 'code', message: text.wrong }] : []}
        />
        <TextField
          name="code"
          label={text.label}
          need="required"
          hint={text.hint}
          error={sent ? text.wrong : undefined}
          size="short"
          autoComplete="off"
          spellCheck={false}
          defaultValue={sent?.typed ?? ''}
        />
        <Button>{text.go}</Button>
      </form>
      <p className="mt-8">
        <PhoneLink phone={phone} sentence={text.lost} />
      </p>
    </>
  );
}
