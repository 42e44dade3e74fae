import { renderToStaticMarkup } from 'react-dom/server';
import { letterText } from '~emails/letter-text';
import { LetterPage } from '~emails/parts/letter-page';
import { draftCampaign } from './draft-campaign.server';
import { draftFollow } from './draft-follow.server';
import { draftIdea } from './draft-idea.server';
import { draftMediatorNews } from './draft-mediator-news.server';
import { draftRegistration } from './draft-registration.server';
import { draftSignIn } from './draft-sign-in.server';
import { draftTeamInvitation } from './draft-team-invitation.server';
import { draftTeamMentions } from './draft-team-mentions.server';
import type { MessageRoom } from './message-room.server';
import type { Draft, RenderedMessage } from './rendered-message';

/** Writes a message from the present facts. Undefined where what it is about is gone: then nobody is told. */
export async function renderMessage(room: MessageRoom): Promise<RenderedMessage | undefined> {
  const draft = await draftOf(room);
  if (!draft) return undefined;
  const { letter, frame } = draft;
  return {
    subject: letter.subject,
    paragraphs: letter.paragraphs,
    text: letterText(letter, frame),
    html: `<!DOCTYPE html>${renderToStaticMarkup(LetterPage({ letter, frame }))}`,
    calendar: draft.calendar?.text ?? null,
    unsubscribe: draft.unsubscribe ?? null,
  };
}

async function draftOf(room: MessageRoom): Promise<Draft | undefined> {
  const { kind } = room.row;
  if (kind === 'sign-in') return draftSignIn(room);
  if (kind === 'team-invitation') return draftTeamInvitation(room);
  if (kind === 'team-mentions') return draftTeamMentions(room);
  if (kind === 'mediator-news') return draftMediatorNews(room);
  if (kind === 'campaign' || kind === 'campaign-test') return draftCampaign(room);
  if (kind.startsWith('follow-')) return draftFollow(room);
  return kind.startsWith('idea-') ? draftIdea(room) : draftRegistration(room);
}
