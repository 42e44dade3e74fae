import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What the process still holds once everything that nobody holds was collected, in bytes. */
export function heapFloor(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}
