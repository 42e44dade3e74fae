import { data, redirect } from '@remix-run/node';
import type { ReportAnswer } from '~/components/report/report-form-answer';
import type { Ctx } from '~/domain/context';
import { publishReport, withdrawReport } from '~/domain/report/publish-report.server';
import { type ReportField, readCost, readFollowUp, readReportText } from '~/domain/report/read-report-form';
import {
  addCost,
  addFollowUp,
  markFollowUp,
  removeCost,
  removeFollowUp,
} from '~/domain/report/report-lines.server';
import { saveReport } from '~/domain/report/save-report.server';
import type { Result } from '~/domain/result';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { paths } from '~/paths';

type Outcome = Result<null, string> | { problems: ReportAnswer['problems'] };

const FIELDS: readonly (ReportField | 'id')[] = [
  ...(['summary', 'organiser', 'level', 'kind', 'headcount'] as const),
  ...(['what', 'who', 'dueOn', 'label', 'euros', 'id'] as const),
];

/** What each button of the page does, where it leads after, and what is said there. */
const DOES: Record<
  string,
  { done: string; at: string; act(ctx: Ctx, event: SwitchEvent, sent: FormData): Promise<Outcome> }
> = {
  save: {
    done: 'bilanEnregistre',
    at: '',
    act: async (ctx, event, sent) => {
      const { value, problems } = readReportText(sent);
      if (Object.keys(problems).length > 0) return { problems };
      return saveReport(ctx, event.id, { seen: Number(sent.get('version')), text: value });
    },
  },
  publish: { done: 'bilanPublie', at: '', act: (ctx, event) => publishReport(ctx, event.id) },
  withdraw: { done: 'bilanRetire', at: '', act: (ctx, event) => withdrawReport(ctx, event.id) },
  'follow-add': {
    done: 'bilanNote',
    at: '#suites',
    act: async (ctx, event, sent) => {
      const { value, problems } = readFollowUp(sent, event.zone.timeZone);
      return Object.keys(problems).length > 0 ? { problems } : addFollowUp(ctx, event.id, value);
    },
  },
  'follow-done': {
    done: 'bilanNote',
    at: '#suites',
    act: (ctx, event, sent) => markFollowUp(ctx, event.id, idOf(sent), true),
  },
  'follow-reopen': {
    done: 'bilanNote',
    at: '#suites',
    act: (ctx, event, sent) => markFollowUp(ctx, event.id, idOf(sent), false),
  },
  'follow-remove': {
    done: 'bilanNote',
    at: '#suites',
    act: (ctx, event, sent) => removeFollowUp(ctx, event.id, idOf(sent)),
  },
  'cost-add': {
    done: 'bilanNote',
    at: '#couts',
    act: async (ctx, event, sent) => {
      const { value, problems } = readCost(sent);
      return Object.keys(problems).length > 0 ? { problems } : addCost(ctx, event.id, value);
    },
  },
  'cost-remove': {
    done: 'bilanNote',
    at: '#couts',
    act: (ctx, event, sent) => removeCost(ctx, event.id, idOf(sent)),
  },
};

/** 303 once it is done; else the same page with what was typed: 400 to mend it, 409 where it may not be now. */
export async function answerReport(ctx: Ctx, event: SwitchEvent, sent: FormData) {
  const intent = String(sent.get('intent') ?? '');
  const does = DOES[intent];
  if (!does) throw data(null, { status: 400 });
  const outcome = await does.act(ctx, event, sent);
  const values = Object.fromEntries(
    FIELDS.flatMap((name) => (sent.has(name) ? [[name, String(sent.get(name))]] : [])),
  );
  if ('problems' in outcome)
    return data<ReportAnswer>({ intent, values, problems: outcome.problems ?? {} }, { status: 400 });
  if (outcome.ok) return redirect(`${paths.eventReport(event.slug)}?fait=${does.done}${does.at}`, 303);
  const { reason } = outcome;
  if (reason === 'forbidden') throw data(null, { status: 403 });
  if (reason === 'stale' || reason === 'not-over')
    return data<ReportAnswer>({ intent, values, refusal: reason }, { status: 409 });
  throw data(null, { status: reason === 'unknown' ? 404 : 409 });
}

function idOf(sent: FormData): string {
  return String(sent.get('id') ?? '');
}
