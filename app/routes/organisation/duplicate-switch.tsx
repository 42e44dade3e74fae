import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CopyForm } from '~/components/copy/copy-form';
import type { Ctx } from '~/domain/context';
import { can } from '~/domain/people/can';
import { COPY_PARTS } from '~/domain/switches/copy/copy-parts';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { answerCopy, type CopyAnswer } from '~/http/organisation/copy-switch.server';
import { managedSwitch } from '~/http/organisation/managed-switch.server';
import { readForm } from '~/http/read-form.server';
import { requireStaff } from '~/http/sign-in/require-staff.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';

export { pageMeta as meta } from '~/ui/page-meta';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { ctx } = context;
  const event = await managedSwitch(context, request, params.switch);
  demandZoneOf(ctx, event);
  return {
    page: { title: `${dictionaryOf(ctx.locale).programme.copy.title} – ${event.title}` },
    slug: event.slug,
    typed: { parts: [...COPY_PARTS], title: event.title, firstDay: '', name: '' },
  };
}

/** Whoever only helps with this one Switch prepares no other. @throws 403 */
function demandZoneOf(ctx: Ctx, event: SwitchEvent): void {
  if (!can(ctx.viewer, 'create-switch', { hubId: event.hubId, zoneId: event.zone.id }))
    throw data(null, { status: 403 });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  requireStaff(context, request);
  const sent = await readForm(request);
  const event = await managedSwitch(context, request, params.switch);
  demandZoneOf(context.ctx, event);
  return answerCopy(context.ctx, event, sent);
}

/** Another Switch like this one, or a template of it. */
export default function DuplicateSwitch() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<CopyAnswer>();
  const text = useI18n().words.programme.copy;
  return (
    <>
      <header className="page-head">
        <a className="tap" href={paths.manageSwitch(loaded.slug)}>
          {text.back}
        </a>
        <h1>{loaded.page.title}</h1>
        <p className="page-lead">{text.lead}</p>
      </header>
      <CopyForm typed={answer?.typed ?? loaded.typed} problems={answer?.problems ?? []} />
    </>
  );
}
