import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { StubContact } from '~/components/cards/stub-contact';
import { StubIdea } from '~/components/cards/stub-idea';
import type { StubDone } from '~/components/cards/stub-view';
import { PhoneLink } from '~/components/site/phone-link';
import { contactInput } from '~/domain/ideas/cards/contact-input';
import { changeAuthor, eraseAuthor, readStub } from '~/domain/ideas/cards/stub.server';
import { spend, stopIfSpent } from '~/http/edge/rate-limits.server';
import { formErrors } from '~/http/form-errors.server';
import { readForm } from '~/http/read-form.server';
import { stubView } from '~/http/stub-view.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { DoneNotice } from '~/ui/done-notice';
import { emptyForm, type FormState, valuesOf } from '~/ui/form-state';
import { Notice } from '~/ui/notice';

export { privateHeaders as headers } from '~/http/private-headers';
export { privateMeta as meta } from '~/ui/private-meta';

/** /cartes/:code. A code that opens nothing is counted as a guess, and answered alike whatever is behind it. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { ctx } = context;
  await stopIfSpent(context, 'wrong-code');
  const stub = await readStub(ctx, params.code ?? '');
  if (!stub) {
    await spend(context, 'wrong-code');
    throw data(null, { status: 404 });
  }
  const text = dictionaryOf(ctx.locale).cards.stub;
  const said = new URL(request.url).searchParams.get('fait') ?? '';
  return {
    page: { title: text.title },
    stub: stubView(ctx, stub),
    done: Object.hasOwn(text.done, said) ? (said as StubDone) : undefined,
    phone: ctx.hub.contactPhone,
  };
}

/** `intent=contact` with how the author is told, or `erase`. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const { ctx } = context;
  const { code = '' } = params;
  await stopIfSpent(context, 'wrong-code');
  const form = await readForm(request);
  const isErased = form.get('intent') === 'erase';
  const input = contactInput.safeParse(Object.fromEntries(form));
  if (!isErased && !input.success)
    return data<FormState>({ values: valuesOf(form), errors: formErrors(input.error) }, { status: 400 });
  const changed =
    isErased || !input.success ? await eraseAuthor(ctx, code) : await changeAuthor(ctx, code, input.data);
  if (changed.ok) return redirect(`${paths.stub(code)}?fait=${isErased ? 'efface' : 'contact'}`, 303);
  if (changed.reason !== 'unknown') throw data(null, { status: 409 });
  await spend(context, 'wrong-code');
  throw data(null, { status: 404 });
}

export default function Stub() {
  const { page, stub, done, phone } = useLoaderData<typeof loader>();
  const state = useActionData<FormState>();
  const text = useI18n().words.cards.stub;
  return (
    <>
      {done && !state ? <DoneNotice title={text.done[done]} /> : null}
      <header className="page-head">
        <p>
          <a className="tap" href={paths.switchEvent(stub.switch.slug)}>
            {stub.switch.title}
          </a>
        </p>
        <h1>{page.title}</h1>
        <p className="page-lead">
          {fill(text.card, { code: stub.code })}
          <br />
          {stub.place}
        </p>
      </header>
      {stub.idea ? (
        <>
          <StubIdea idea={stub.idea} phone={phone} />
          <StubContact code={stub.code.replace('-', '')} idea={stub.idea} state={state ?? emptyForm} />
        </>
      ) : (
        <Notice title={text.notYetTitle}>
          <p>{text.notYetText}</p>
        </Notice>
      )}
      {stub.propose ? (
        <section aria-labelledby="own" className="mt-8">
          <h2 id="own">{text.ownTitle}</h2>
          <p className="mt-2 mb-4">{text.ownText}</p>
          <ButtonLink href={stub.propose}>{text.own}</ButtonLink>
        </section>
      ) : null}
      <p className="mt-8">
        <PhoneLink phone={phone} sentence={text.lost} />
      </p>
    </>
  );
}
