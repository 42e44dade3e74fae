import { paths } from '~/paths';
import { mediatorNews } from '~emails/letters/mediator-news';
import { frameOf, type MessageRoom } from './message-room.server';
import type { Draft } from './rendered-message';

/** What a mediator is written where there is something to tell to people of their organization. */
export function draftMediatorNews(room: MessageRoom): Draft {
  const { count, organization } = room.row.details;
  const frame = frameOf(room, 'team');
  return {
    frame,
    letter: mediatorNews({
      frame,
      count: Number(count) || 1,
      organization: String(organization ?? ''),
      url: room.origin + paths.myMessages(),
    }),
  };
}
