/**
 * How the server is to this device. `outdated`: it speaks another version, or what was sent has no place any more;
 * `notYours`: whoever is signed in has nothing to do here any more; `closed`: it takes nothing now.
 */
export type Reach = 'online' | 'offline' | 'signedOut' | 'notYours' | 'outdated' | 'closed';

export type Reached<Value> = { reach: 'online'; value: Value } | { reach: Exclude<Reach, 'online'> };

/** An answer that does not come in this time is none: the change is sent again, and counts once. */
const PATIENCE_MS = 10_000;

/** Asks for JSON, or sends it a form. @param means what a status says here, where it says something else than usual */
export async function askServer<Value>(
  url: string,
  init: RequestInit = {},
  means: Record<number, Exclude<Reach, 'online'>> = {},
): Promise<Reached<Value>> {
  try {
    const answer = await fetch(url, {
      ...init,
      cache: 'no-store',
      // Whoever is not signed in any more is led to the sign-in page: nothing of theirs is there.
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (answer.ok) return { reach: 'online', value: (await answer.json()) as Value };
    return { reach: means[answer.status] ?? refusalOf(answer) };
  } catch {
    return { reach: 'offline' };
  }
}

function refusalOf({ type, status }: Response): Exclude<Reach, 'online'> {
  if (type === 'opaqueredirect' || status === 401) return 'signedOut';
  if (status === 403 || status === 404) return 'notYours';
  return status >= 500 || status === 429 ? 'offline' : 'outdated';
}
