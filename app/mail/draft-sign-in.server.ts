import { paths } from '~/paths';
import { signIn } from '~emails/letters/sign-in';
import { frameOf, type MessageRoom } from './message-room.server';
import type { Draft } from './rendered-message';

export function draftSignIn(room: MessageRoom): Draft {
  const { code, linkToken, expiresInMinutes } = room.row.details;
  const frame = frameOf(room, 'signIn');
  return {
    frame,
    letter: signIn({
      frame,
      code: String(code),
      linkUrl: room.origin + paths.signInLink(String(linkToken)),
      minutes: Number(expiresInMinutes),
    }),
  };
}
