import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { BulkTriageQuestion } from '~/components/triage/bulk-triage-question';
import { answerBulkTriage, type BulkAnswer } from '~/http/hub/bulk-triage.server';
import { readForm } from '~/http/read-form.server';
import { demand, requireStaff } from '~/http/sign-in/require-staff.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { Notice } from '~/ui/notice';

export { pageMeta as meta } from '~/ui/page-meta';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { ctx } = context;
  requireStaff(context, request);
  demand(context, 'triage-ideas', { hubId: ctx.hub.id });
  return { page: { title: dictionaryOf(ctx.locale).triageQueue.bulk.title } };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { ctx } = context;
  requireStaff(context, request);
  demand(context, 'triage-ideas', { hubId: ctx.hub.id });
  return answerBulkTriage(ctx, await readForm(request));
}

/** What an act on many ideas would do; opened otherwise it says how to choose some. */
export default function TriageMany() {
  const { page } = useLoaderData<typeof loader>();
  const answer: BulkAnswer = useActionData<typeof action>() ?? { problem: 'nobody', back: paths.triage() };
  const text = useI18n().words.triageQueue.bulk;
  if (answer.view) return <BulkTriageQuestion view={answer.view} wrongReason={answer.wrongReason} />;
  return (
    <>
      <header className="page-head">
        <h1>{page.title}</h1>
      </header>
      {answer.problem === 'no-act' ? (
        <Notice tone="warning" title={text.noActTitle}>
          <p>{text.noActText}</p>
        </Notice>
      ) : (
        <Notice tone="warning" title={text.nobodyTitle}>
          <p>{answer.problem === 'too-many' ? text.tooMany : text.nobodyText}</p>
        </Notice>
      )}
      <p className="actions mt-4">
        <ButtonLink href={answer.back}>{text.back}</ButtonLink>
      </p>
    </>
  );
}
