import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { TemplateChoice } from '~/components/copy/template-choice';
import { SwitchForm } from '~/components/organisation/switch-form';
import { SwitchFormScripts } from '~/components/organisation/switch-form-scripts';
import type { Ctx } from '~/domain/context';
import { blankSwitchForm } from '~/domain/switches/form/blank-switch-form';
import { organisedZones } from '~/domain/switches/organised-zones';
import { listTemplates } from '~/domain/templates/switch-template.server';
import { answerNewSwitch } from '~/http/organisation/new-switch.server';
import { formOptions } from '~/http/organisation/switch-form-options.server';
import { venueChoices } from '~/http/organisation/venue-choices.server';
import { readForm } from '~/http/read-form.server';
import { requireStaff } from '~/http/sign-in/require-staff.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';

export { pageMeta as meta } from '~/ui/page-meta';

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const { ctx } = context;
  demandZone(ctx);
  return {
    page: { title: dictionaryOf(ctx.locale).organisation.newTitle },
    ...formOptions(ctx),
    venues: await venueChoices(ctx),
    form: blankSwitchForm(ctx, organisedZones(ctx)),
    templates: (await listTemplates(ctx)).map(({ id, name }) => ({ id, name })),
  };
}

/** Whoever only helps with one Switch prepares no other. @throws 403 */
function demandZone(ctx: Ctx): void {
  if (organisedZones(ctx).length === 0) throw data(null, { status: 403 });
}

export async function action({ request, context }: ActionFunctionArgs) {
  requireStaff(context, request);
  demandZone(context.ctx);
  return answerNewSwitch(context.ctx, await readForm(request));
}

export default function NewSwitch() {
  const { page, templates, ...options } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const text = useI18n().words.organisation;
  return (
    <>
      <header className="page-head">
        <a className="tap" href={paths.organisation()}>
          {text.back}
        </a>
        <h1>{page.title}</h1>
        <p className="page-lead">{text.newLead}</p>
      </header>
      <TemplateChoice templates={templates} />
      <SwitchForm
        action={paths.newSwitch()}
        view={{
          ...options,
          form: answer?.form ?? options.form,
          problems: answer?.problems ?? [],
          communes: answer?.communes ?? [],
        }}
      >
        <Button name="intent" value="save">
          {text.saveDraft}
        </Button>
        <Button look="secondary" name="intent" value="publish">
          {text.saveAndPublish}
        </Button>
      </SwitchForm>
      <SwitchFormScripts />
    </>
  );
}
