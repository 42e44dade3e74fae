import type { Locale } from '~/domain/context';
import type { FamilyNews } from '~/domain/ideas/answers/family-news';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';

/** What became of an idea, in sentences that come after its title was said. */
export function familyInWords(locale: Locale, news: FamilyNews): string[] {
  const { answers, emails } = dictionaryOf(locale);
  const said = answers.say.family[news.what];
  return [
    fill(said, { other: 'other' in news ? news.other : '', parts: titlesOf(locale, news) }),
    ...(news.what === 'merged' && news.decided
      ? [
          emails.ideaFamily.merged.decided,
          emails.followDecided.stages[news.decided.stage],
          news.decided.reason,
        ]
      : [fill(emails.ideaFamily[news.what].what, { other: 'other' in news ? news.other : '' })]),
    ...('reason' in news ? news.reason.split('\n\n') : []),
  ].filter((words) => words !== '');
}

/** « Un bus » ; « Une permanence » */
function titlesOf(locale: Locale, news: FamilyNews): string {
  if (news.what !== 'split') return '';
  return news.parts.map((title) => fill(dictionaryOf(locale).answers.say.quoted, { title })).join(' ; ');
}
