import { cleanLine } from '../clean-text';
import type { PhasePress } from './adjust-phase';
import { ROOM_MESSAGE_LENGTH, ROOM_VIEWS, type RoomView } from './room-screen';

export type RoomPress = PhasePress | { press: 'show'; view: RoomView } | { press: 'say'; message: string };

const PHASE_PRESSES = ['longer', 'shorter', 'end', 'follow'] as const;

export type PressProblem = 'messageLong' | 'messageMissing';

/**
 * What was pressed on the remote: `intent` is `begin` (`session`), `longer`, `shorter`, `end`, `follow`,
 * `show` (`view`), `say` (`message`) or `hush`; `seen` is the version of the screen that the remote showed.
 * @returns undefined for what no button of ours sends
 */
export function readPress(form: {
  get(name: string): unknown;
}): { press: RoomPress; seen: number } | { problem: PressProblem } | undefined {
  const seen = Number(form.get('seen'));
  if (!Number.isInteger(seen) || seen < 0) return undefined;
  const intent = form.get('intent');
  const phase = PHASE_PRESSES.find((press) => press === intent);
  if (phase) return { press: { press: phase }, seen };
  if (intent === 'begin') return { press: { press: 'begin', sessionId: String(form.get('session')) }, seen };
  if (intent === 'hush') return { press: { press: 'say', message: '' }, seen };
  if (intent === 'say') {
    const message = cleanLine(String(form.get('message') ?? ''));
    if (message === '') return { problem: 'messageMissing' };
    if (message.length > ROOM_MESSAGE_LENGTH) return { problem: 'messageLong' };
    return { press: { press: 'say', message }, seen };
  }
  const view = ROOM_VIEWS.find((candidate) => candidate === form.get('view'));
  return intent === 'show' && view ? { press: { press: 'show', view }, seen } : undefined;
}
