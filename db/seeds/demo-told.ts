import type { Trx } from '../in-transaction';
import { demoCalls } from './demo-calls';
import { writeCampaigns } from './demo-campaigns';
import { demoNotices } from './demo-notices';
import type { DemoRegistrations } from './demo-registrations';
import { demoSurvey } from './demo-survey';
import type { DemoTimes } from './demo-times';
import { insertRows } from './insert-rows';

/** What the people of one published Switch are told, and say. */
export interface Told {
  registered: DemoRegistrations;
  switchEventId: string;
  times: DemoTimes;
  hubId: string;
  timeZone: string;
}

/** Before a Switch people are called and reminded, after it they say what they thought of it. */
export async function writeTold(trx: Trx, told: Told[], now: Date): Promise<void> {
  const coming = told.filter(({ times }) => times.startsAt > now);
  const calls = coming.map(({ registered }) => demoCalls(registered, now));
  await insertRows(
    trx,
    'scheduledNotice',
    coming.flatMap(({ times, ...rest }) => demoNotices({ ...rest, ...times }, now)),
  );
  await insertRows(
    trx,
    'message',
    calls.flatMap(({ messages }) => messages),
  );
  await insertRows(
    trx,
    'phoneCall',
    calls.flatMap((each) => each.calls),
  );
  const [first] = coming;
  if (first) await writeCampaigns(trx, first, now);
  for (const { registered } of told.filter(({ times }) => times.endsAt <= now)) {
    const { responses, answered } = demoSurvey(registered);
    await insertRows(trx, 'surveyResponse', responses);
    await trx.updateTable('registration').set({ surveyAnswered: true }).where('id', 'in', answered).execute();
  }
}
