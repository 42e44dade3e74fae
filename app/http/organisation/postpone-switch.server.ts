import { type AppLoadContext, data } from '@remix-run/node';
import { formOfSwitch } from '~/domain/switches/form/form-of-switch';
import { readLocalMoment } from '~/domain/switches/form/local-moment';
import { planRegistrationHours } from '~/domain/switches/form/plan-registration-hours';
import { planSessions, spanOf } from '~/domain/switches/form/plan-sessions';
import type { ProblemReason } from '~/domain/switches/form/problem-reason';
import { readSwitchForm } from '~/domain/switches/form/read-switch-form';
import { problem, type SwitchForm } from '~/domain/switches/form/switch-form';
import { readSeen, seenOf } from '~/domain/switches/merge-changes.server';
import { movedBy } from '~/domain/switches/postponing/moved-by';
import {
  type NewDates,
  type PostponeResult,
  postponeSwitch,
} from '~/domain/switches/postponing/postpone-switch.server';
import { daysBetween } from '~/domain/switches/postponing/shift-days';
import { readSwitchById } from '~/domain/switches/read-switch.server';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { paths } from '~/paths';
import { type Announced, announceFirst, goesBack, typedWords } from './announce.server';
import { answer, CONFLICT, done, INVALID, refuse } from './switch-answer';

const NOON = { hour: 12, minute: 0 };

/** `intent=move` with the new first day: shows the whole programme at its new dates, to be corrected. */
export function answerMoving({ ctx }: AppLoadContext, event: SwitchEvent, sent: FormData) {
  const firstDay = String(sent.get('firstDay') ?? '');
  const { timeZone } = event.zone;
  const moment = readLocalMoment(timeZone, { day: firstDay, hour: '' }, NOON);
  const days = moment.kind === 'instant' ? daysBetween(timeZone, event.startsAt, moment.at) : 0;
  const moved = movedBy(event, days, ctx.now);
  const wrong = (reason: ProblemReason) =>
    answer(INVALID, { firstDay, problems: [problem('firstDay', reason)] });
  if (moment.kind !== 'instant') return wrong('sessionDay');
  if (days === 0) return wrong('daySame');
  if (moved.startsAt <= ctx.now) return wrong('dayPassed');
  return answer(200, {
    firstDay,
    form: formOfSwitch(moved, ctx.hub.stakeholderTypes),
    seen: JSON.stringify(seenOf(event)),
  });
}

/** `intent=postpone` with all sessions and until when one registers; first shows who will be asked, and how. */
export async function answerPostponing(context: AppLoadContext, event: SwitchEvent, sent: FormData) {
  const { ctx } = context;
  const typed = readSwitchForm(sent, []);
  const form = { ...formOfSwitch(event, ctx.hub.stakeholderTypes), ...datesOf(typed) };
  const page = { form, firstDay: String(sent.get('firstDay') ?? ''), seen: String(sent.get('seen') ?? '') };
  if (goesBack(sent)) return answer(200, { ...page, typedWords: typedWords(sent) });
  const { dates, problems } = planDates(form, event, ctx.now);
  if (!dates) return answer(INVALID, { ...page, problems });
  const postpone: Announced<PostponeResult> = (within, { words }) =>
    postponeSwitch(within, { id: event.id, seen: readSeen(page.seen), dates, words });
  const step = await announceFirst(context, { switchEventId: event.id, sent }, postpone);
  if ('announcing' in step) return answer(200, { ...page, announcing: step.announcing });
  const result = step.done;
  if (result.ok) return done(result.value.slug, 'reporte', paths.postponeSwitch(result.value.slug));
  if (result.reason === 'stale') {
    const theirs = await readSwitchById(ctx, event.id);
    if (!theirs) throw data(null, { status: 404 });
    const conflict = { mine: { ...theirs, ...dates }, theirs, fields: result.conflicts };
    return answer(CONFLICT, { ...page, seen: JSON.stringify(seenOf(theirs)), conflict });
  }
  if (result.reason === 'same-start' || result.reason === 'past-start') {
    const reason = result.reason === 'same-start' ? 'daySame' : 'dayPassed';
    return answer(INVALID, { ...page, problems: [problem('sessions[0].day', reason)] });
  }
  return refuse(result.reason, page);
}

function datesOf({ sessions, opensDay, opensHour, closesDay, closesHour }: SwitchForm) {
  return { sessions, opensDay, opensHour, closesDay, closesHour };
}

function planDates(form: SwitchForm, event: SwitchEvent, now: Date) {
  const { timeZone } = event.zone;
  const planned = planSessions(form.sessions, timeZone);
  const hours = planRegistrationHours(form, timeZone, planned.sessions, now);
  const [first] = planned.sessions;
  const problems = [
    ...(first ? [] : [problem('sessions', 'sessionDay')]),
    ...planned.problems,
    ...hours.problems,
  ];
  if (problems.length > 0 || !first || !hours.plan) return { problems };
  const dates: NewDates = { ...spanOf(planned.sessions, first), ...hours.plan };
  return { dates, problems };
}
