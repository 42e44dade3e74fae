import type { MessageChannel, MessageState } from '~/domain/messages/message-kinds';

/** One answer as the queue shows it, in words. */
export interface AnswerView {
  /** Its place on the page, for the ids of its fields. */
  at: number;
  id: string;
  kind: 'idea-decided' | 'idea-question' | 'idea-merged' | 'idea-parted' | 'idea-split';
  channel: MessageChannel;
  state: MessageState;
  locale: 'fr' | 'en';
  /** « Sans prénom » where none is known. */
  name: string;
  number: number;
  title: string;
  phone: string | null;
  email: string | null;
  /** Where a letter goes, line by line. */
  address: string[];
  /** Who tells it. */
  mediator: string;
  /** « depuis 3 jours » */
  age: string;
  isCorrection: boolean;
  /** It takes the place of an e-mail that was refused. */
  isInstead: boolean;
  /** To be read aloud. */
  say: string;
  sms: { text: string; units: number; parts: number; isPlain: boolean } | null;
  tries: number;
  lastTry: string;
  callBack: string;
  /** « lundi 24 juin 2019 à 9 h 30 », once it was told or sent. */
  doneAt: string;
  /** Who told it; '' where it left by itself. */
  doneBy: string;
  /** The last note, which can be taken back. */
  tellingId: string | null;
}
