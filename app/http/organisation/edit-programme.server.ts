import type { AppLoadContext } from '@remix-run/node';
import { formOfSwitch } from '~/domain/switches/form/form-of-switch';
import { movedSessions } from '~/domain/switches/form/moved-sessions';
import { planSessions, spanOf } from '~/domain/switches/form/plan-sessions';
import { readSwitchForm } from '~/domain/switches/form/read-switch-form';
import { withSessionRow } from '~/domain/switches/form/session-rows';
import { problem } from '~/domain/switches/form/switch-form';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { paths } from '~/paths';
import { savePart } from './save-part.server';
import { answer, INVALID } from './switch-answer';

/** `intent=save` with all sessions; `add-session`, `remove-session-2` and `move-session-2-to-1` show the form again. */
export async function answerProgramme(context: AppLoadContext, event: SwitchEvent, sent: FormData) {
  const { ctx } = context;
  const { sessions, tellAnyway } = readSwitchForm(sent, []);
  const form = { ...formOfSwitch(event, ctx.hub.stakeholderTypes), sessions, tellAnyway };
  const seen = String(sent.get('seen') ?? '');
  const intent = String(sent.get('intent'));
  const rows = withSessionRow(form, intent);
  if (rows) return answer(200, { form: rows, seen });
  const moved = movedSessions(form, intent);
  if (moved) return answer(200, { ...moved, seen });
  const planned = planSessions(sessions, event.zone.timeZone);
  const [first] = planned.sessions;
  if (planned.problems.length > 0 || !first) {
    const problems = first ? planned.problems : [problem('sessions', 'sessionDay'), ...planned.problems];
    return answer(INVALID, { form, seen, problems });
  }
  const change = spanOf(planned.sessions, first);
  return (await savePart(context, { event, change, form, sent, page: paths.programme })).response;
}
