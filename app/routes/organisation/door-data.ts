import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { DOOR_VERSION } from '~/domain/attendance/door-change';
import { readDoorChanges } from '~/domain/attendance/read-door-changes';
import { readDoorList } from '~/domain/attendance/read-door-list.server';
import { receiveChanges } from '~/domain/attendance/receive-changes.server';
import { doorView } from '~/http/organisation/door-view.server';
import { welcomedSwitch } from '~/http/organisation/welcomed-switch.server';
import { readForm } from '~/http/read-form.server';
import { doorMark } from '~/http/sign-in/door-mark.server';
import { dictionaryOf } from '~/i18n/dictionary.server';

const NO_STORE = { 'Cache-Control': 'private, no-store' };

/** The list of the welcome desk, for a device that keeps it while the network is away. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const welcomed = await welcomedSwitch(context, request, params.switch);
  const list = await readDoorList(context.ctx, welcomed.event);
  if (!list) throw data(null, { status: 403 });
  return Response.json(doorView(context, welcomed, list), { headers: NO_STORE });
}

/** Takes what was said at the door, each change once, and says what became of each. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { ctx } = context;
  const { event, staff } = await welcomedSwitch(context, request, params.switch);
  const sent = await readForm(request);
  // A shell of another time than ours: it keeps what it has, and is told to be reloaded.
  if (sent.get('version') !== String(DOOR_VERSION)) return refuse('version', 400);
  // Said by one account, sent by the session of another.
  if (sent.get('mark') !== doorMark(context, staff.userId)) return refuse('other-user', 409);
  const changes = readDoorChanges(sent.get('changes'));
  const sentAt = Number(sent.get('sentAt'));
  const device = String(sent.get('device') ?? '');
  if (!changes || !Number.isSafeInteger(sentAt) || sentAt <= 0 || device.length > 36)
    return refuse('unreadable', 400);
  const { usualReason } = dictionaryOf(ctx.locale).door;
  const received = await receiveChanges(ctx, event.id, { device, sentAt, changes, usualReason });
  if (!received.ok) return refuse(received.reason, received.reason === 'unknown' ? 404 : 409);
  return Response.json({ answers: received.value }, { headers: NO_STORE });
}

function refuse(reason: string, status: number) {
  return Response.json({ reason }, { status, headers: NO_STORE });
}
