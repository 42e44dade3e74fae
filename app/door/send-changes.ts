import type { DoorView } from '~/components/door/door-view';
import { DOOR_VERSION, type DoorAnswer, MOST_CHANGES } from '~/domain/attendance/door-change';
import { askServer, type Reached } from '../offline/ask-server';
import type { QueuedChange } from './door-store';

/** Sends the first changes of the queue. @param changes all of one account and Switch */
export async function sendChanges(
  url: string,
  device: string,
  changes: readonly QueuedChange[],
): Promise<Reached<DoorAnswer[]>> {
  const first = changes.slice(0, MOST_CHANGES);
  const body = new URLSearchParams({
    version: String(DOOR_VERSION),
    mark: first[0]?.mark ?? '',
    device,
    sentAt: String(Date.now()),
    changes: JSON.stringify(first.map(({ change }) => change)),
  });
  const answer = await askServer<{ answers: DoorAnswer[] }>(url, { method: 'POST', body });
  return answer.reach === 'online' ? { reach: 'online', value: answer.value.answers } : answer;
}

export async function askList(url: string): Promise<Reached<DoorView>> {
  const answer = await askServer<DoorView>(url);
  if (answer.reach !== 'online' || answer.value.version === DOOR_VERSION) return answer;
  return { reach: 'outdated' };
}
