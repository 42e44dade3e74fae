import { googleFeedLink, outlookFeedLink, webcalLink } from '~/calendar/outside-links';

/** Links that subscribe to one of our calendars, by a program or elsewhere. */
export interface FeedLinks {
  webcal: string;
  google: string;
  outlook: string;
  /** To be copied into any other program. */
  address: string;
}

/** @param address absolute; @param name what Outlook.com calls it */
export function feedLinks(address: string, name: string): FeedLinks {
  return {
    webcal: webcalLink(address),
    google: googleFeedLink(address),
    outlook: outlookFeedLink(address, name),
    address,
  };
}
