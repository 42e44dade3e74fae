import { data, redirect } from '@remix-run/node';
import type { Ctx } from '~/domain/context';
import { type NoticeForm, planNoticeForm, readNoticeForm } from '~/domain/notices/read-notice-form';
import { saveNoticeSettings } from '~/domain/notices/save-notice-settings.server';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { paths } from '~/paths';

const INVALID = 400;
const FORBIDDEN = 403;
const CONFLICT = 409;

/** What the page says when nothing was saved. */
export interface RemindersAnswer {
  form?: NoticeForm;
  refusal?: 'hour' | 'stale' | 'cancelled';
}

/** Saves which reminders of a Switch leave, and when. */
export async function saveReminders(ctx: Ctx, event: SwitchEvent, sent: FormData) {
  const form = readNoticeForm(sent);
  const settings = planNoticeForm(form);
  if (!settings) return data<RemindersAnswer>({ form, refusal: 'hour' }, { status: INVALID });
  const saved = await saveNoticeSettings(ctx, { id: event.id, seen: Number(sent.get('seen')), settings });
  if (saved.ok) return redirect(`${paths.reminders(event.slug)}?fait=enregistre`, 303);
  const { reason } = saved;
  if (reason !== 'stale' && reason !== 'cancelled') throw data(null, { status: FORBIDDEN });
  return data<RemindersAnswer>({ form, refusal: reason }, { status: CONFLICT });
}
