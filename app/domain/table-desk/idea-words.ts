import type { IdeaWords } from './table-change';

/** What an idea says, without what else a row or a form holds. */
export function ideaWords(idea: IdeaWords): IdeaWords {
  const { title, description, statedNeed, audiences, speakerType, speakerFirstName } = idea;
  return { title, description, statedNeed, audiences, speakerType, speakerFirstName };
}
