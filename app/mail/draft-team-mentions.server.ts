import { z } from 'zod';
import { paths } from '~/paths';
import { teamMentions } from '~emails/letters/team-mentions';
import { frameOf, type MessageRoom } from './message-room.server';
import type { Draft } from './rendered-message';

const told = z.array(z.object({ number: z.number(), title: z.string() })).min(1);

/** What somebody of the team is written where notes mention them; nothing where there is none to name. */
export function draftTeamMentions(room: MessageRoom): Draft | undefined {
  const ideas = told.safeParse(room.row.details.ideas);
  if (!ideas.success) return undefined;
  const frame = frameOf(room, 'team');
  return {
    frame,
    letter: teamMentions({
      frame,
      ideas: ideas.data.map((idea) => ({
        ...idea,
        url: `${room.origin}${paths.triageIdea(idea.number)}#notes`,
      })),
    }),
  };
}
