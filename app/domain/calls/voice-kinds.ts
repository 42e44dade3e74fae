import type { MessageKind } from '../messages/message-kinds';

/** Messages about a registration that may have to be said by voice. Nobody is called for thanks. */
export type VoiceKind = Exclude<
  MessageKind,
  | 'sign-in'
  | 'thanks'
  | 'mediator-news'
  | `idea-${string}`
  | `follow-${string}`
  | `team-${string}`
  | 'campaign-test'
>;
