import type { DoorView } from '~/components/door/door-view';
import { DOOR_VERSION, type DoorAnswer, MOST_CHANGES } from '~/domain/attendance/door-change';
import type { QueuedChange } from './door-store';

/**
 * How the server is to this device. `outdated`: it speaks another version, or the Switch is not held any more;
 * `notYours`: whoever is signed in welcomes nobody here any more.
 */
export type Reach = 'online' | 'offline' | 'signedOut' | 'notYours' | 'outdated';

export type Sent = { reach: 'online'; answers: DoorAnswer[] } | { reach: Exclude<Reach, 'online'> };
export type Asked = { reach: 'online'; view: DoorView } | { reach: Exclude<Reach, 'online'> };

/** An answer that does not come in this time is none: the change is sent again, and counts once. */
const PATIENCE_MS = 10_000;

/** Sends the first changes of the queue. @param changes all of one account and Switch */
export async function sendChanges(
  url: string,
  device: string,
  changes: readonly QueuedChange[],
): Promise<Sent> {
  const first = changes.slice(0, MOST_CHANGES);
  const body = new URLSearchParams({
    version: String(DOOR_VERSION),
    mark: first[0]?.mark ?? '',
    device,
    sentAt: String(Date.now()),
    changes: JSON.stringify(first.map(({ change }) => change)),
  });
  const answer = await ask<{ answers: DoorAnswer[] }>(url, { method: 'POST', body });
  return answer.reach === 'online' ? { reach: 'online', answers: answer.value.answers } : answer;
}

export async function askList(url: string): Promise<Asked> {
  const answer = await ask<DoorView>(url, {});
  if (answer.reach !== 'online') return answer;
  return answer.value.version === DOOR_VERSION
    ? { reach: 'online', view: answer.value }
    : { reach: 'outdated' };
}

async function ask<Value>(
  url: string,
  init: RequestInit,
): Promise<{ reach: 'online'; value: Value } | { reach: Exclude<Reach, 'online'> }> {
  try {
    const answer = await fetch(url, {
      ...init,
      cache: 'no-store',
      // Whoever is not signed in any more is led to the sign-in page: no list is there.
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (answer.ok) return { reach: 'online', value: (await answer.json()) as Value };
    if (answer.type === 'opaqueredirect' || answer.status === 401) return { reach: 'signedOut' };
    if (answer.status === 403 || answer.status === 404) return { reach: 'notYours' };
    return { reach: answer.status >= 500 || answer.status === 429 ? 'offline' : 'outdated' };
  } catch {
    return { reach: 'offline' };
  }
}
