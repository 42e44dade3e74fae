import { data, redirect } from '@remix-run/node';
import type { CancellingProblem } from '~/components/organisation/switch-cancelling';
import type { TeamRefusal } from '~/components/organisation/switch-team-head';
import type { Ctx } from '~/domain/context';
import { cancelSwitch } from '~/domain/switches/cancel-switch.server';
import { createSwitch } from '~/domain/switches/create-switch.server';
import { planSwitch } from '~/domain/switches/form/plan-switch.server';
import { readSwitchForm } from '~/domain/switches/form/read-switch-form';
import { withSessionRow } from '~/domain/switches/form/session-rows';
import type { FormProblem, SwitchForm } from '~/domain/switches/form/switch-form';
import type { SwitchPlan } from '~/domain/switches/form/switch-plan';
import { publishSwitch } from '~/domain/switches/publish-switch.server';
import { readSwitchById } from '~/domain/switches/read-switch.server';
import { saveSwitch } from '~/domain/switches/save-switch.server';
import { type Changeable, changedFields } from '~/domain/switches/switch-changes';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { switchSeats } from '~/domain/switches/switch-seats.server';
import { paths } from '~/paths';

/** What a page of the form says when it comes back without having gone through. */
export interface SwitchFormAnswer {
  form?: SwitchForm | undefined;
  /** The version that the form was opened with: coming back must not hide that another was saved since. */
  version?: number | undefined;
  problems?: FormProblem[] | undefined;
  communes?: { code: string; name: string; postalCodes: string[] }[] | undefined;
  /** Somebody saved meanwhile: both versions, and the fields in which they differ. */
  conflict?: { mine: SwitchPlan; theirs: SwitchEvent; fields: Changeable[] } | undefined;
  refusal?: TeamRefusal | undefined;
  cancelling?: { reason: string; people: number; problem?: CancellingProblem | undefined } | undefined;
}

const INVALID = 400;
const FORBIDDEN = 403;
const NOT_FOUND = 404;
const CONFLICT = 409;

const answer = (status: number, page: SwitchFormAnswer) => data(page, { status });

/** Reads a sent form; undefined `plan` comes with the page to show again. */
function planSent(ctx: Ctx, sent: FormData) {
  const form = readSwitchForm(
    sent,
    ctx.hub.stakeholderTypes.map(({ slug }) => slug),
  );
  const version = Number(sent.get('version'));
  const rows = withSessionRow(form, String(sent.get('intent')));
  if (rows) return { again: answer(200, { form: rows, version }) };
  const planned = planSwitch(ctx, form);
  if (planned.ok) return { form, plan: planned.plan };
  const { problems, communes } = planned;
  return { again: answer(INVALID, { form, version, problems, communes }) };
}

/** `intent=save` or `publish` on an empty form. */
export async function answerNewSwitch(ctx: Ctx, sent: FormData) {
  const { plan, again } = planSent(ctx, sent);
  if (!plan) return again;
  const created = await createSwitch(ctx, plan);
  if (!created.ok) throw data(null, { status: FORBIDDEN });
  if (sent.get('intent') !== 'publish') return done(created.value.slug, 'cree');
  const published = await publishSwitch(ctx, { id: created.value.id, version: 1 });
  return published.ok
    ? done(published.value.slug, 'publie')
    : redirect(`${paths.manageSwitch(created.value.slug)}?refus=${unpublished(published.reason)}`, 303);
}

/** `intent=save` or `publish` with the whole form, or `publish` alone (from the preview). */
export async function answerSaving(ctx: Ctx, event: SwitchEvent, sent: FormData) {
  const version = Number(sent.get('version'));
  if (!sent.has('title')) return publish(ctx, event.id, version);
  const { plan, form, again } = planSent(ctx, sent);
  if (!plan) return again;
  const saved = await saveSwitch(ctx, { id: event.id, version, plan });
  if (!saved.ok) {
    if ('problems' in saved) return answer(CONFLICT, { form, version, problems: saved.problems });
    if (saved.reason === 'stale') return answerConflict(ctx, event.id, plan, form);
    return refuse(saved.reason, { form, version });
  }
  if (sent.get('intent') === 'publish') return publish(ctx, event.id, saved.value.version);
  return done(saved.value.slug, 'enregistre');
}

async function publish(ctx: Ctx, id: string, version: number) {
  const published = await publishSwitch(ctx, { id, version });
  return published.ok ? done(published.value.slug, 'publie') : refuse(unpublished(published.reason), {});
}

/** A Switch that is over can still be published with other dates; it can no longer be cancelled. */
function unpublished<Reason extends string>(reason: Reason): Exclude<Reason, 'over'> | 'over-to-publish' {
  return reason === 'over' ? 'over-to-publish' : (reason as Exclude<Reason, 'over'>);
}

/** Both versions side by side; where they are the same after all, nothing is left to decide. */
async function answerConflict(ctx: Ctx, id: string, plan: SwitchPlan, form: SwitchForm) {
  const theirs = await readSwitchById(ctx, id);
  if (!theirs) throw data(null, { status: NOT_FOUND });
  const fields = changedFields(theirs, plan);
  if (fields.length === 0) return done(theirs.slug, 'enregistre');
  return answer(CONFLICT, { form, conflict: { mine: plan, theirs, fields } });
}

/** `intent=cancel`: first asks to confirm, with how many are told; `confirmed=yes` does it. */
export async function answerCancelling(ctx: Ctx, event: SwitchEvent, sent: FormData) {
  const reason = String(sent.get('reason') ?? '');
  const { confirmed, waitlisted } = await switchSeats(ctx.db, event.id);
  const cancelling = { reason, people: confirmed + waitlisted };
  if (sent.get('confirmed') !== 'yes' && reason.trim() !== '') return answer(200, { cancelling });
  const version = Number(sent.get('version'));
  const cancelled = await cancelSwitch(ctx, { id: event.id, version, reason });
  if (cancelled.ok) return done(cancelled.value.slug, 'annule');
  const { reason: refusal, facts } = cancelled;
  if (refusal === 'reason-missing' || refusal === 'reason-long')
    return answer(INVALID, { cancelling: { ...cancelling, problem: { reason: refusal, facts } } });
  return refuse(refusal, {});
}

function refuse(reason: TeamRefusal | 'forbidden', page: SwitchFormAnswer) {
  if (reason === 'unknown') throw data(null, { status: NOT_FOUND });
  if (reason === 'forbidden') throw data(null, { status: FORBIDDEN });
  return answer(CONFLICT, { ...page, refusal: reason });
}

function done(slug: string, what: 'cree' | 'enregistre' | 'publie' | 'annule') {
  return redirect(`${paths.manageSwitch(slug)}?fait=${what}`, 303);
}
