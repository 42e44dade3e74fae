/** One receiver, in words. */
export interface WebhookView {
  id: string;
  url: string;
  host: string;
  isPaused: boolean;
  since: string;
  waiting: number;
  givenUp: number;
  secret: string;
  log: WebhookCallView[];
}

export interface WebhookCallView {
  id: string;
  what: string;
  when: string;
  state: 'waiting' | 'delivered' | 'given_up';
  attempts: number;
  /** The code or why there is none; '' before the first attempt. */
  answer: string;
  next: string | null;
}
