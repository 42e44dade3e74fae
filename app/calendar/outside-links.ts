/** What a link to another calendar tells of one event. Instants in UTC; `timeZone` is an IANA name. */
export interface LinkedEvent {
  title: string;
  description: string;
  location: string;
  /** Absolute address of the event's own page. */
  url: string;
  start: Date;
  end: Date;
  timeZone: string;
}

/** Addresses are cut beyond about 2,000 letters by servers and programs; an accent takes six of them. */
const MOST_ENCODED = 1_000;

/**
 * Opens Google Agenda with the event filled in: nothing is asked of Google before somebody follows it.
 * Hours are in UTC, and `ctz` says in which zone they are shown.
 */
export function googleEventLink(event: LinkedEvent): string {
  const hours = `${basicUtc(event.start)}/${basicUtc(event.end)}`;
  return `https://calendar.google.com/calendar/render?${query({
    action: 'TEMPLATE',
    text: event.title,
    dates: hours,
    ctz: event.timeZone,
    details: shortDescription(event),
    location: event.location,
  })}`;
}

/** The same for Outlook.com, which reads UTC by its Z and shows the reader's own time. */
export function outlookEventLink(event: LinkedEvent): string {
  return `https://outlook.live.com/calendar/0/deeplink/compose?${query({
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: event.title,
    startdt: wholeSeconds(event.start),
    enddt: wholeSeconds(event.end),
    body: shortDescription(event),
    location: event.location,
  })}`;
}

/** @param feedUrl absolute http(s) address of a calendar */
export function webcalLink(feedUrl: string): string {
  return feedUrl.replace(/^https?:/, 'webcal:');
}

/** Google subscribes to a calendar whose address it is given as webcal. */
export function googleFeedLink(feedUrl: string): string {
  return `https://calendar.google.com/calendar/render?${query({ cid: webcalLink(feedUrl) })}`;
}

export function outlookFeedLink(feedUrl: string, name: string): string {
  return `https://outlook.live.com/calendar/0/addfromweb?${query({ url: feedUrl, name })}`;
}

/** Spaces as %20: Outlook.com shows a plus as a plus. What encodeURIComponent leaves as it is may end a link in a mail. */
function query(values: Record<string, string>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${encoded(value)}`)
    .join('&');
}

/** Which no address can hold. */
const HALF_A_CHARACTER = /\p{Surrogate}/gu;

function encoded(text: string): string {
  return encodeURIComponent(text.replace(HALF_A_CHARACTER, '\ufffd')).replace(
    /[!'()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** As much of the description as an address takes, cut between two words, and where the rest is. */
function shortDescription({ description, url }: LinkedEvent): string {
  const rest = `\n\n${url}`;
  if (encoded(description).length <= MOST_ENCODED) {
    return description.includes(url) ? description : `${description}${rest}`.trim();
  }
  let room = MOST_ENCODED - encoded(rest).length;
  const kept: string[] = [];
  for (const word of description.split(/(?<=\s)/)) {
    room -= encoded(word).length;
    if (room < 0) break;
    kept.push(word);
  }
  return `${kept.join('').trimEnd()}…${rest}`;
}

/** "20260624T073000Z" */
function basicUtc(at: Date): string {
  return wholeSeconds(at).replace(/[-:]/g, '');
}

/** "2026-06-24T07:30:00Z" */
function wholeSeconds(at: Date): string {
  return at.toISOString().replace(/\.\d{3}Z$/, 'Z');
}
