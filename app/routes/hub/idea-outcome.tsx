import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { FileForm } from '~/components/outcome/file-form';
import type { OutcomeAnswer, OutcomeForm } from '~/components/outcome/outcome-answer';
import { OutcomeNotices } from '~/components/outcome/outcome-notices';
import { PrototypeForm } from '~/components/outcome/prototype-form';
import { ServiceForm } from '~/components/outcome/service-form';
import { StepForm } from '~/components/outcome/step-form';
import { TestForm } from '~/components/outcome/test-form';
import { ToldTests } from '~/components/outcome/told-tests';
import { useWording } from '~/components/vocabulary/wording-context';
import { kindOfColumn, stageOf } from '~/domain/ideas/idea';
import { stepsFrom } from '~/domain/ideas/outcome/outcome-steps';
import { stateName } from '~/domain/vocabulary/vocabulary';
import { answerOutcome } from '~/http/ideas/answer-outcome.server';
import { outcomeDesk } from '~/http/ideas/outcome-desk.server';
import { readUpload } from '~/http/read-upload.server';
import { demand, requireStaff } from '~/http/sign-in/require-staff.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { valuesOf } from '~/ui/form-state';
import { Tag } from '~/ui/tag';

export { pageMeta as meta } from '~/ui/page-meta';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { ctx } = context;
  requireStaff(context, request);
  demand(context, 'follow-outcome', { hubId: ctx.hub.id });
  const desk = await outcomeDesk(context, Number(params.idea));
  const { outcome } = dictionaryOf(ctx.locale);
  const done = new URL(request.url).searchParams.get('fait') ?? '';
  return {
    page: { title: fill(outcome.desk.title, { title: desk.idea.title }) },
    desk,
    done: Object.hasOwn(outcome.done, done) ? (done as OutcomeForm) : null,
  };
}

/** One form at a time; `intent` says which. The file's is multipart. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  requireStaff(context, request);
  demand(context, 'follow-outcome', { hubId: context.ctx.hub.id });
  const sent = await readUpload(request, 'file');
  return answerOutcome(context, Number(params.idea), sent, valuesOf(sent.form));
}

export default function IdeaOutcomeDesk() {
  const { page, desk, done } = useLoaderData<typeof loader>();
  const answer = useActionData<OutcomeAnswer>();
  const { words } = useI18n();
  const wording = useWording();
  const text = words.outcome;
  const { idea } = desk;
  const kind = kindOfColumn(idea.boardColumn);
  const forms = { desk, answer };
  return (
    <>
      <header className="page-head">
        <p className="actions">
          <a className="tap" href={paths.idea(idea.number)}>
            {text.backToIdea}
          </a>
          <a className="tap" href={paths.outcomes()}>
            {text.follow.title}
          </a>
        </p>
        <h1 dir="auto">{page.title}</h1>
        <p className="mt-2">
          <Tag>{stateName(wording, idea.boardColumn)}</Tag>
        </p>
      </header>
      <OutcomeNotices done={answer ? null : done} stale={answer?.stale ?? null} />
      <div className="max-w-3xl">
        {kind === 'service' ? <ServiceForm {...forms} /> : null}
        {kind === 'prototype' ? <TestForm {...forms} /> : null}
        {kind === 'prototype' ? <PrototypeForm {...forms} /> : null}
        {stepsFrom(stageOf(idea.boardColumn)).length > 0 ? <StepForm {...forms} /> : null}
        {kind === 'service' ? <FileForm {...forms} /> : null}
        <ToldTests desk={desk} />
        {kind === null ? (
          <p>
            {text.desk.decisionOnly}{' '}
            <ButtonLink look="secondary" href={paths.triageIdea(idea.number)}>
              {text.desk.decide}
            </ButtonLink>
          </p>
        ) : null}
      </div>
    </>
  );
}
