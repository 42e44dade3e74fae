import { data, redirect } from '@remix-run/node';
import type { PreparedRefusal } from '~/components/answers/prepared-notice';
import type { StaleFacts } from '~/components/ideas/idea-triage-notices';
import type { Ctx } from '~/domain/context';
import { decisionInput } from '~/domain/ideas/decision-input';
import { changePrepared } from '~/domain/ideas/decisions/change-prepared.server';
import { prepareDecision } from '~/domain/ideas/decisions/prepare-decision.server';
import { paths } from '~/paths';
import { formErrors } from '../form-errors.server';
import { afterDeciding } from '../hub/after-deciding.server';

const CONFLICT = 409;

/** What the page of an idea is shown again with. */
export interface PrepareAnswer {
  values: Record<string, string[]>;
  errors: Record<string, string[]>;
  stale: StaleFacts | null;
  preparing?: PreparedRefusal | undefined;
}

/** Keeps the decision of the form to be published later, or changes the one that is kept. */
export async function prepareByForm(
  ctx: Ctx,
  { idea, expectedVersion }: { idea: number; expectedVersion: number },
  sent: FormData,
  values: PrepareAnswer['values'],
) {
  const read = decisionInput.safeParse(Object.fromEntries(sent));
  if (!read.success)
    return data<PrepareAnswer>({ values, errors: formErrors(read.error), stale: null }, { status: 400 });
  const refuse = (preparing: PreparedRefusal) =>
    data<PrepareAnswer>({ values, errors: {}, stale: null, preparing }, { status: CONFLICT });
  const page = `${paths.triageIdea(idea)}?prete=oui`;
  const lead = async (saying: Record<string, string>) =>
    redirect(await afterDeciding(ctx, sent, { page, saying }), 303);
  const [id = '', version] = String(sent.get('prepared') ?? '').split(':');
  if (id !== '') {
    const changed = await changePrepared(ctx, { id, version: Number(version) }, read.data);
    if (changed.ok) return lead({ dit: 'prete' });
    return refuse(changed.reason === 'changed' ? 'changed' : 'gone');
  }
  const prepared = await prepareDecision(ctx, { idea, expectedVersion, decision: read.data });
  if (prepared.ok) return lead(prepared.value.act ? { fait: prepared.value.act } : {});
  if (prepared.reason === 'already-prepared') return refuse('already');
  if (prepared.reason === 'not-allowed') throw data(null, { status: 403 });
  if (prepared.reason === 'not-found') throw data(null, { status: 404 });
  if (prepared.reason === 'column-retired') throw data(null, { status: CONFLICT });
  const { who, where } = prepared.facts;
  const stale = { who: String(who), where: String(where) };
  return data<PrepareAnswer>({ values, errors: {}, stale }, { status: CONFLICT });
}
