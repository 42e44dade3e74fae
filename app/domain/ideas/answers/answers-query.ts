import type { MessageChannel } from '../../messages/message-kinds';
import { MESSAGE_CHANNELS } from '../../messages/message-kinds';

/** What is shown of the answers, as it stands in the address. */
export const ANSWER_VIEWS = {
  owed: '',
  leaving: 'en-route',
  told: 'dites',
  on_spot: 'sur-place',
  undecided: 'a-decider',
  questions: 'questions',
} as const;
export type AnswersView = keyof typeof ANSWER_VIEWS;

export interface AnswersQuery {
  view: AnswersView;
  channel: MessageChannel | undefined;
  page: number;
  /** Everybody at once, to be printed. */
  isForPaper: boolean;
}

export function readAnswersQuery(query: URLSearchParams): AnswersQuery {
  const views = Object.keys(ANSWER_VIEWS) as AnswersView[];
  return {
    view: views.find((view) => ANSWER_VIEWS[view] === (query.get('voir') ?? '')) ?? 'owed',
    channel: MESSAGE_CHANNELS.find((channel) => channel === query.get('moyen')),
    page: Math.max(1, Math.trunc(Number(query.get('page'))) || 1),
    isForPaper: query.get('imprimer') === 'oui',
  };
}

/** The query string of such a page, with what was just done; what is usual is left out. */
export function answersSearch(
  { view, channel, page = 1 }: Partial<AnswersQuery> & Pick<AnswersQuery, 'view'>,
  done: Record<string, string> = {},
): string {
  const search = new URLSearchParams({
    ...(view === 'owed' ? {} : { voir: ANSWER_VIEWS[view] }),
    ...(channel ? { moyen: channel } : {}),
    ...(page === 1 ? {} : { page: String(page) }),
    ...done,
  }).toString();
  return search === '' ? '' : `?${search}`;
}
