import { type AppLoadContext, data, redirect } from '@remix-run/node';
import type { OutcomeAnswer, OutcomeForm } from '~/components/outcome/outcome-answer';
import { isIdeaNumber } from '~/domain/ideas/idea';
import { keepServiceFile, removeServiceFile } from '~/domain/ideas/outcome/keep-service-file.server';
import { removeTest } from '~/domain/ideas/outcome/remove-test.server';
import { paths } from '~/paths';
import type { Upload } from '../read-upload.server';
import { sendDetails, sendStep, sendTest } from './send-outcome.server';
import { OutcomeFormWrong, type OutcomeRefusal, type SentOutcome } from './sent-outcome';

const FORMS: readonly OutcomeForm[] = ['details', 'step', 'test', 'test-removed', 'file', 'file-removed'];

/** Which field a refusal is said below; below none where the whole form is. */
const FIELDS: Readonly<Record<string, string>> = {
  'topic-missing': 'topics',
  'still-to-come': 'testedOn',
  'no-such-step': 'to',
  'column-retired': 'to',
  'not-ready': 'to',
  'reason-missing': 'reason',
  'reason-long': 'reason',
  'form-missing': 'form',
  'file-missing': 'file',
  'file-too-big': 'file',
  'file-unknown': 'file',
};
const CONFLICTS = new Set(['stale', 'no-such-step', 'column-retired', 'no-prototype', 'no-service']);

/**
 * One form of the page where the team follows an idea: 303 where it was carried out, else the page again.
 * @param values what was typed, as the page shows it again
 */
export async function answerOutcome(
  { ctx }: AppLoadContext,
  number: number,
  { form, file }: Upload,
  values: OutcomeAnswer['values'],
) {
  const of = FORMS.find((each) => each === form.get('intent'));
  const expectedVersion = Number(form.get('expectedVersion'));
  if (!isIdeaNumber(number)) throw data(null, { status: 404 });
  if (!of || !isIdeaNumber(expectedVersion)) throw data(null, { status: 400 });
  const about: SentOutcome = { idea: number, expectedVersion, form };
  const acts: Record<OutcomeForm, () => Promise<OutcomeRefusal>> = {
    details: () => sendDetails(ctx, about),
    step: () => sendStep(ctx, about),
    test: () => sendTest(ctx, about),
    'test-removed': () => removeTest(ctx, { ...about, test: String(form.get('test') ?? '') }),
    file: () => keepServiceFile(ctx, { ...about, file }),
    'file-removed': () => removeServiceFile(ctx, about),
  };
  const again = { of, values, stale: null, gaps: [] };
  try {
    const done = await acts[of]();
    if (done.ok) return redirect(`${paths.ideaOutcome(number)}?fait=${of}`, 303);
    return refusedPage(again, done);
  } catch (wrong) {
    if (!(wrong instanceof OutcomeFormWrong)) throw wrong;
    return data<OutcomeAnswer>({ ...again, errors: wrong.errors }, { status: 400 });
  }
}

function refusedPage(
  again: Omit<OutcomeAnswer, 'errors'>,
  { reason, facts }: Extract<OutcomeRefusal, { ok: false }>,
) {
  if (reason === 'not-found') throw data(null, { status: 404 });
  if (reason === 'not-allowed') throw data(null, { status: 403 });
  const status = CONFLICTS.has(reason) ? 409 : 400;
  if (reason === 'stale') {
    const stale = { who: String(facts.who), where: String(facts.where) };
    return data<OutcomeAnswer>({ ...again, errors: {}, stale }, { status });
  }
  const gaps = facts.gaps ? String(facts.gaps).split(' ') : [];
  return data<OutcomeAnswer>({ ...again, errors: { [FIELDS[reason] ?? '']: [reason] }, gaps }, { status });
}
