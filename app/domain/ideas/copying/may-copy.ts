import type { Ctx } from '../../context';
import { can } from '../../people/can';
import { ok, type Result, refused } from '../../result';
import type { SwitchEvent } from '../../switches/switch-event';
import { thingOfSwitch } from '../../switches/thing-of-switch';

/** Who copies, for a Switch that takes ideas: what is copied is public at once, so a draft's waits. */
export function mayCopy(ctx: Ctx, event: SwitchEvent): Result<{ userId: string }, 'forbidden' | 'closed'> {
  const { viewer } = ctx;
  if (viewer.kind !== 'staff' || !can(viewer, 'copy-cards', thingOfSwitch(event)))
    return refused('forbidden');
  return event.status === 'published' ? ok({ userId: viewer.userId }) : refused('closed');
}
