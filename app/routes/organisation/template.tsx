import { type ActionFunctionArgs, type AppLoadContext, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { copySayings } from '~/components/copy/copy-sayings';
import { TemplateChangeForm } from '~/components/copy/template-change-form';
import { TemplateParts } from '~/components/copy/template-parts';
import { TemplateUseForm } from '~/components/copy/template-use-form';
import { organisedZones } from '~/domain/switches/organised-zones';
import { readTemplate, type SwitchTemplate } from '~/domain/templates/switch-template.server';
import { isUuid } from '~/domain/uuid';
import { answerTemplate, type TemplateAnswer } from '~/http/organisation/use-template.server';
import { readForm } from '~/http/read-form.server';
import { demand, requireStaff } from '~/http/sign-in/require-staff.server';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { DoneNotice } from '~/ui/done-notice';
import { ErrorSummary } from '~/ui/error-summary';
import { Notice } from '~/ui/notice';

export { pageMeta as meta } from '~/ui/page-meta';

const DONE = ['cree', 'renomme'] as const;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const template = await usableTemplate(context, request, params.template);
  const zones = organisedZones(context.ctx).map(({ slug, name }) => ({ value: slug, label: name }));
  const { copy, name, mayChange } = template;
  return {
    page: { title: name },
    template: { name, parts: copy?.parts, mayChange },
    zones,
    typed: { title: copy?.title ?? '', zone: copy?.zone ?? '', firstDay: '' },
    said: DONE.find((each) => each === new URL(request.url).searchParams.get('fait')),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const template = await usableTemplate(context, request, params.template);
  return answerTemplate(context.ctx, template, await readForm(request));
}

/** @throws to sign in, 403 for who organises nothing here, 404 where there is none */
async function usableTemplate(context: AppLoadContext, request: Request, id = ''): Promise<SwitchTemplate> {
  requireStaff(context, request);
  demand(context, 'organise', { hubId: context.ctx.hub.id });
  const template = isUuid(id) ? await readTemplate(context.ctx, id) : undefined;
  if (!template) throw data(null, { status: 404 });
  return template;
}

/** One template: what it holds, a Switch from it, its name. */
export default function Template() {
  const { template, zones, said, ...loaded } = useLoaderData<typeof loader>();
  const {
    typed,
    name,
    problems = [],
    isUnconfirmed = false,
    refusal,
  } = useActionData<TemplateAnswer>() ?? {};
  const { words } = useI18n();
  const text = words.programme.templates;
  const mayUse = template.parts && zones.length > 0;
  return (
    <>
      <header className="page-head">
        <a className="tap" href={paths.templates()}>
          {text.all}
        </a>
        <h1>{template.name}</h1>
      </header>
      {said && !refusal ? <DoneNotice title={text.done[said]} /> : null}
      {refusal ? (
        <Notice tone="warning" role="alert">
          <p>{text.refused[refusal]}</p>
        </Notice>
      ) : null}
      <ErrorSummary title={words.forms.errorsTitle} errors={copySayings(words, problems).all} />
      <h2 className="mb-3 text-xl">{text.holds}</h2>
      <div className="mb-8">
        <TemplateParts parts={template.parts} />
        {template.parts ? null : <p className="mt-3">{text.brokenText}</p>}
      </div>
      {mayUse ? <TemplateUseForm typed={typed ?? loaded.typed} zones={zones} problems={problems} /> : null}
      {template.mayChange ? (
        <TemplateChangeForm
          template={template}
          typed={name ?? template.name}
          problems={problems}
          isUnconfirmed={isUnconfirmed}
        />
      ) : null}
    </>
  );
}
