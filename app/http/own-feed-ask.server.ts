import type { AppLoadContext } from '@remix-run/node';
import type { OwnFeedAsk } from '~/domain/switches/own-calendar-feed.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { paths } from '~/paths';
import { feedAskOf } from './feed-ask.server';

/** The words of somebody's own calendar, in the language of the request. */
export async function ownFeedAskOf(context: AppLoadContext): Promise<OwnFeedAsk> {
  const { hub, locale } = context.ctx;
  const { phrases, urlOf, origin } = await feedAskOf(context);
  const { calendars, needs } = dictionaryOf(locale);
  const text = calendars.private;
  return {
    phrases,
    urlOf,
    name: fill(text.name, { hub: hub.name }),
    teamPhrases: (event, { confirmed, waitlisted }) => ({
      draftTitle: (title) => fill(text.draftTitle, { title }),
      closesTitle: (title) => fill(text.closes, { title }),
      state: [
        fill(text.seats, { taken: confirmed, capacity: event.capacity, waiting: waitlisted }),
        fill(text.manage, { url: origin + paths.manageSwitch(event.slug) }),
      ].join('\n'),
    }),
    needTitle: ({ title }, kind) => fill(text.need, { title, need: needs.kinds[kind] }),
    openingTitle: ({ title }, stakeholderType) => {
      if (stakeholderType === null) return fill(text.releases, { title });
      const type = hub.stakeholderTypes.find(({ slug }) => slug === stakeholderType);
      return fill(text.releasesOf, { title, type: type?.label[locale] ?? stakeholderType });
    },
  };
}
