import type { offline as source } from '../fr/offline';
import type { Words } from '../words';

export const offline: Words<typeof source> = {
  title: 'This device',
  online: 'Everything is sent.',
  waiting: { one: '{count} to send', other: '{count} to send' },
  sending: 'Sending.',
  offline: 'No network. Go on: everything is kept on this device.',
  outdated: 'Reload this page once there is a network. Nothing is lost.',
  notKept: 'This device cannot keep anything. Stay online.',
  readyAt: 'Ready without a network. List of {hour}.',
  nothing: 'First open this page with a network, once.',
  otherUser: 'Somebody else signed in here. Their list is erased from this device.',
  over: 'This Switch is over. The list is erased from this device.',
};
