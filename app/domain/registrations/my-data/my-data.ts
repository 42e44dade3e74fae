import type { CallOutcome } from '../../calls/call-outcomes';
import type { JournalEntry } from '../../history/journal-entry';
import type { MessageChannel } from '../../messages/message-kinds';
import type { SessionKind } from '../../switches/switch-event';
import type { RegistrationPage } from '../registration-page.server';

/** Everything that is held about one person at one Switch. */
export interface MyData extends RegistrationPage {
  origin: {
    locale: 'fr' | 'en';
    /** Who filled in the form. */
    by: 'themselves' | 'team' | 'organization' | 'file';
    organizationName: string | null;
    consentKind: 'oral' | 'paper' | null;
    consentAt: Date | null;
  };
  workTable: { number: number; theme: string } | null;
  messages: HeldMessage[];
  calls: { outcome: CallOutcome; at: Date; callBackAt: Date | null }[];
  attendance: { kind: SessionKind; title: string; startsAt: Date; at: Date }[];
  rides: {
    announcement: { kind: 'offer' | 'seek'; communeName: string; seats: number } | null;
    /** What they asked of others, and others of them; with whom is each one's own. */
    requests: {
      kind: 'offer' | 'seek';
      communeName: string;
      seats: number;
      state: RequestState;
      isMine: boolean;
    }[];
    shuttle: { communeName: string; meetingPoint: string; leavesAt: Date } | null;
  };
  /** What they proposed from their place, and what they support (then it is not theirs). */
  ideas: { number: number; title: string; isMine: boolean; at: Date }[];
  /** What the team asked them about their ideas; an answer is '' until there is one. */
  ideaQuestions: { number: number; question: string; askedAt: Date; answer: string }[];
  /** What others did about them, newest first; the team in it has no names. */
  history: JournalEntry[];
  /** Until when needs, and everything that names them, are held. */
  keptUntil: { needs: Date; contacts: Date };
}

type RequestState = 'asked' | 'accepted' | 'refused';

export interface HeldMessage {
  id: string;
  kind: string;
  channel: MessageChannel;
  state: string;
  createdAt: Date;
  handledAt: Date | null;
  toEmail: string | null;
  toPhone: string | null;
  subject: string | null;
  textBody: string | null;
}
