import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { asParticipant } from '~/domain/registrations/as-participant.server';
import { answerSurvey } from '~/domain/survey/answer-survey.server';
import { copyPaperAnswer } from '~/domain/survey/copy-paper-answer.server';
import type { SurveyAnswers } from '~/domain/survey/survey-answers';
import { surveyRows } from '~/domain/survey/survey-rows.server';
import { readSwitchById } from '~/domain/switches/read-switch.server';
import type { Connection } from '~db/connect.server';
import { contextOf, NOW, staff } from '~tests/support/context';
import { ownDatabase } from '~tests/support/database';
import { makeSwitch } from '~tests/support/factories';
import { registerPeople } from '~tests/support/register-people';

const ANSWERS: SurveyAnswers = { welcome: 3, useful: 2, heard: null, liked: 'Le café.', missing: '' };
let connection: Connection;
let visitor: Ctx;
beforeAll(async () => {
  connection = await ownDatabase();
  visitor = await contextOf(connection.db);
});
afterAll(() => connection.close());

const AFTER = new Date(NOW.getTime() + 21 * 86_400_000);
const organiser = (zone = 'avignon', now = AFTER): Ctx => ({
  ...visitor,
  now,
  viewer: staff(visitor.hub, { role: 'organiser', zone }),
});

/** Two people of a Switch that is over at AFTER, each by their own link. */
async function heldSwitch() {
  const { id, slug } = await makeSwitch(connection.db, visitor.hub, { zone: 'avignon' });
  const [ana = '', bao = ''] = await registerPeople(visitor, { slug }, [
    { firstName: 'Ana' },
    { firstName: 'Bao' },
  ]);
  const by = async (registrationId: string, now = AFTER) => {
    const participant = await asParticipant({ ...visitor, now }, registrationId);
    if (!participant) throw new Error('they are there');
    return participant.ctx;
  };
  const event = await readSwitchById(organiser(), id);
  if (!event) throw new Error('it is there');
  return { id, event, ana, bao, by };
}

const responses = (switchEventId: string) =>
  connection.db.selectFrom('surveyResponse').selectAll().where('switchEventId', '=', switchEventId).execute();

describe('an answer', () => {
  it('is kept once, without a name, a time or a line in the journal', async () => {
    const { id, ana, bao, by } = await heldSwitch();
    const answer = async () => answerSurvey(await by(ana), ana, ANSWERS);
    const before = await connection.db.selectFrom('history').select('id').execute();
    const answers = await Promise.all([answer(), answer(), answer()]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const [kept, ...others] = await responses(id);
    expect(others).toEqual([]);
    expect(kept).toEqual({
      id: kept?.id,
      hubId: 'hub-du-sud',
      switchEventId: id,
      ...ANSWERS,
      onPaper: false,
    });
    const flags = await connection.db
      .selectFrom('registration')
      .select(['id', 'surveyAnswered'])
      .where('id', 'in', [ana, bao])
      .execute();
    expect(new Map(flags.map((row) => [row.id, row.surveyAnswered]))).toEqual(
      new Map([
        [ana, true],
        [bao, false],
      ]),
    );
    expect(await connection.db.selectFrom('history').select('id').execute()).toHaveLength(before.length);
  });

  it('is not taken before the end, nor by another person’s link', async () => {
    const { id, ana, bao, by } = await heldSwitch();
    expect(await answerSurvey(await by(ana, NOW), ana, ANSWERS)).toMatchObject({ reason: 'early' });
    expect(await answerSurvey(await by(bao), ana, ANSWERS)).toMatchObject({ reason: 'none' });
    expect(await responses(id)).toEqual([]);
  });
});

describe('a sheet of paper', () => {
  it('is copied once for each form, by whoever organises the Switch', async () => {
    const { id, event } = await heldSwitch();
    const form = { formId: randomUUID(), answers: ANSWERS };
    expect(await copyPaperAnswer(organiser('alpes'), event, form)).toMatchObject({ reason: 'forbidden' });
    expect(await copyPaperAnswer(organiser('avignon', NOW), event, form)).toMatchObject({ reason: 'early' });
    await copyPaperAnswer(organiser(), event, form);
    await copyPaperAnswer(organiser(), event, form);
    expect(await responses(id)).toMatchObject([{ ...ANSWERS, onPaper: true }]);
    expect(await surveyRows(organiser(), event)).toHaveLength(1);
    expect(await surveyRows(organiser('alpes'), event)).toEqual([]);
  });
});
