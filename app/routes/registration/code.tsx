import type { LoaderFunctionArgs } from '@remix-run/node';
import { type ActionFunctionArgs, data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PhoneLink } from '~/components/site/phone-link';
import { findCard } from '~/domain/ideas/cards/find-card.server';
import { findDraft } from '~/domain/registrations/drafts/find-draft.server';
import { findByCode } from '~/domain/registrations/find-by-code.server';
import { sealToken } from '~/domain/registrations/registration-token';
import { groupShortCode, readShortCode } from '~/domain/registrations/short-code';
import { findTableByCode } from '~/domain/table-desk/desk-table.server';
import { spend, stopIfSpent } from '~/http/edge/rate-limits.server';
import { readForm } from '~/http/read-form.server';
import { returnPath } from '~/http/sign-in/return-path';
import { openTable } from '~/http/table-desk/open-table.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { TextField } from '~/ui/text-field';

export { pageMeta as meta } from '~/ui/page-meta';

const LONGEST_SHOWN = 60;

export function loader({ context, request }: LoaderFunctionArgs) {
  const { hub, locale } = context.ctx;
  const { place, tableDesk } = dictionaryOf(locale);
  const query = new URL(request.url).searchParams;
  // Written on the sheet of a table; nothing is looked up before the button is pressed.
  const written = readShortCode(query.get('code') ?? '');
  const back = returnPath(query.get('retour'));
  const asksTable = written !== undefined || back !== undefined;
  return {
    page: { title: asksTable ? tableDesk.typing.title : place.code.title },
    phone: hub.contactPhone,
    ...{ asksTable, written: written && groupShortCode(written) },
    signIn: back && `${paths.signIn()}?${new URLSearchParams({ retour: back })}`,
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await readForm(request);
  const typed = String(form.get('code') ?? '');
  // Only wrong codes count: a hall may type its right ones all day.
  await stopIfSpent(context, 'wrong-code');
  const id = await findByCode(context.ctx, typed);
  const draft = id ? undefined : await findDraft(context.ctx, context.env.secret, typed);
  if (draft) return redirect(paths.resumeRegistering(draft.slug, draft.code), 303);
  const table = id ? undefined : await findTableByCode(context.ctx, typed);
  if (table) return openTable(context, table);
  const card = id ? undefined : await findCard(context.ctx, typed);
  if (card) return redirect(paths.stub(card.code), 303);
  if (!id) await spend(context, 'wrong-code');
  if (!id) return data({ typed: typed.slice(0, LONGEST_SHOWN) }, { status: 400 });
  return redirect(paths.registration(sealToken(context.env.secret, id)), 303);
}

export default function FindPlace() {
  const { page, phone, asksTable, written, signIn } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { words } = useI18n();
  const { typing } = words.tableDesk;
  const text = asksTable ? { ...words.place.code, lead: typing.lead, go: typing.go } : words.place.code;
  return (
    <>
      <header className="page-head">
        <h1>{page.title}</h1>
        <p className="page-lead">{written ? typing.written : text.lead}</p>
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
          defaultValue={sent?.typed ?? written ?? ''}
        />
        <Button>{text.go}</Button>
      </form>
      {signIn ? (
        <a className="tap" href={signIn}>
          {typing.team}
        </a>
      ) : null}
      <p className="mt-8">
        <PhoneLink phone={phone} sentence={text.lost} />
      </p>
    </>
  );
}
