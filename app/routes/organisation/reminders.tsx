import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { RemindersForm } from '~/components/calls/reminders-form';
import { RemindersPlan } from '~/components/calls/reminders-plan';
import { SwitchTeamHead } from '~/components/organisation/switch-team-head';
import { noticePage } from '~/domain/notices/notice-page.server';
import { noticeFormOf } from '~/domain/notices/read-notice-form';
import { managedSwitch } from '~/http/organisation/managed-switch.server';
import { type RemindersAnswer, saveReminders } from '~/http/organisation/save-reminders.server';
import { switchTeamView } from '~/http/organisation/switch-team-view.server';
import { readForm } from '~/http/read-form.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { formatDayAndHour } from '~/i18n/format-time';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { Notice } from '~/ui/notice';

export { pageMeta as meta } from '~/ui/page-meta';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { ctx } = context;
  const event = await managedSwitch(context, request, params.switch);
  const { settings, lines, counts, isPresenceKnown } = await noticePage(ctx, event);
  return {
    page: { title: `${dictionaryOf(ctx.locale).calls.reminders.title} – ${event.title}` },
    team: switchTeamView(ctx, event, request),
    form: noticeFormOf(settings),
    seen: settings.version,
    lines: lines.map(({ dueAt, ...line }) => ({
      ...line,
      date: formatDayAndHour(ctx.locale, event.zone.timeZone, dueAt),
    })),
    ...{ counts, isPresenceKnown },
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const event = await managedSwitch(context, request, params.switch);
  return saveReminders(context.ctx, event, await readForm(request));
}

/** When the reminders and the thanks of a Switch leave, and to how many. */
export default function Reminders() {
  const { team, form, seen, lines, counts, isPresenceKnown } = useLoaderData<typeof loader>();
  const sent = useActionData<RemindersAnswer>() ?? {};
  const { locale, words } = useI18n();
  const text = words.calls.reminders;
  const { confirmed, byMail, byVoice } = counts;
  return (
    <>
      <SwitchTeamHead
        team={team}
        here="calls"
        refusal={sent.refusal === 'cancelled' ? 'cancelled' : team.refusal}
      />
      {sent.refusal === 'stale' ? (
        <Notice tone="warning" role="alert">
          <p>{text.stale}</p>
        </Notice>
      ) : null}
      <a className="tap" href={paths.calls(team.slug)}>
        {text.backToCalls}
      </a>
      <h2>{text.title}</h2>
      <p className="mt-2">{text.lead}</p>
      {team.status === 'cancelled' ? (
        <Notice title={text.cancelled} />
      ) : (
        <>
          {team.status === 'draft' ? <Notice title={text.draft} /> : null}
          <h3 className="mt-6">{text.planTitle}</h3>
          {lines.length > 0 ? <RemindersPlan {...{ lines, isPresenceKnown }} /> : <p>{text.none}</p>}
          <p className="mt-3 text-soft">{plural(locale, text.today, confirmed, { byMail, byVoice })}</p>
          <RemindersForm form={sent.form ?? form} seen={seen} isHourWrong={sent.refusal === 'hour'} />
        </>
      )}
    </>
  );
}
