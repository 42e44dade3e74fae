import type { Ctx } from '~/domain/context';
import type { MyData } from '~/domain/registrations/my-data/my-data';
import { fill } from '~/i18n/fill';
import { formatPhone } from '~/i18n/format-phone';
import { formatDay, formatDayAndHour } from '~/i18n/format-time';
import type { Dictionary } from '~/i18n/fr';
import { plural } from '~/i18n/plural';
import { historyLine } from '../history/history-line';
import { originFacts, registrationFacts } from './my-data-facts';
import type { MyDataView } from './my-data-view';

/** What is held about one person → what their page shows, in their language and the zone's time. */
export function myDataOf(
  ctx: Pick<Ctx, 'hub' | 'locale' | 'now'>,
  words: Dictionary,
  data: MyData,
): MyDataView {
  const { hub, locale, now } = ctx;
  const { registration, event } = data;
  const reader = { hub, locale, words };
  const when = (at: Date) => formatDayAndHour(locale, event.zone.timeZone, at);
  const isErased = registration.erasedAt !== null;
  return {
    isErased,
    losesPlace: registration.status !== 'cancelled' && now < event.endsAt,
    mayCorrect: !isErased && registration.status !== 'cancelled',
    switchTitle: event.title,
    registration: registrationFacts(reader, data),
    origin: originFacts(reader, data),
    messages: data.messages.map((message) => messageView(words, when, message)),
    calls: data.calls.map(({ outcome, at, callBackAt }) => {
      const said = callBackAt
        ? fill(words.myData.callBack, { when: when(callBackAt) })
        : words.calls.outcomes[outcome];
      return `${said}, ${when(at)}`;
    }),
    attendance: data.attendance.map(({ kind, title, at }) => {
      const session = [words.switches.sessionKinds[kind], title].filter(Boolean).join(', ');
      return fill(words.myData.seen, { session, when: when(at) });
    }),
    rides: rideLines(words, locale, data.rides, when),
    ideas: [
      ...data.ideas.map(({ number, title, isMine, at }) =>
        fill(isMine ? words.voice.own.proposed : words.voice.own.supported, {
          number,
          title,
          when: when(at),
        }),
      ),
      ...data.ideaQuestions.map(({ number, question, askedAt, answer }) =>
        fill(answer === '' ? words.voice.own.asked : words.voice.own.answered, {
          ...{ number, question, answer, when: when(askedAt) },
        }),
      ),
    ],
    history: data.history.map((entry) => ({
      ...historyLine(reader, { ...entry, about: null }, event.zone.timeZone),
      ...(entry.actor.kind === 'visitor' ? { who: words.myData.by.themselves } : {}),
    })),
    until: untilLines(ctx, data, words),
  };
}

function messageView(
  { messages, myData }: Dictionary,
  when: (at: Date) => string,
  message: MyData['messages'][number],
): MyDataView['messages'][number] {
  const { id, kind, channel, state, createdAt, handledAt, toEmail, toPhone } = message;
  const kinds: Readonly<Record<string, string>> = messages.kinds;
  const states: Readonly<Record<string, string>> = messages.states;
  const to = toEmail ?? (toPhone ? formatPhone(toPhone) : '');
  const by = messages.channels[channel];
  return {
    id,
    title: kinds[kind] ?? kind,
    about: [
      to ? fill(myData.messageTo, { channel: by, to }) : by,
      states[state] ?? state,
      when(handledAt ?? createdAt),
    ].join(', '),
    subject: message.subject ?? '',
    text: message.textBody ?? '',
  };
}

function untilLines(
  { locale, now }: Pick<Ctx, 'locale' | 'now'>,
  { event, keptUntil, registration }: MyData,
  { myData }: Dictionary,
): string[] {
  if (registration.erasedAt) return [];
  const day = (at: Date) => formatDay(locale, event.zone.timeZone, at);
  const { needs, contacts } = keptUntil;
  return [
    event.needsPurgedAt ? myData.until.needsDone : fill(myData.until.needs, { when: day(needs) }),
    contacts > now ? fill(myData.until.contacts, { when: day(contacts) }) : myData.until.soon,
    myData.until.automatic,
  ];
}

function rideLines(
  { rides: text }: Dictionary,
  locale: Ctx['locale'],
  { announcement, requests, shuttle }: MyData['rides'],
  when: (at: Date) => string,
): string[] {
  const count = (seats: number) => plural(locale, text.seats, seats);
  const mine = announcement && {
    sentence: announcement.kind === 'offer' ? text.offerTitle : text.seekTitle,
    values: { count: count(announcement.seats), commune: announcement.communeName },
  };
  const seat = shuttle && {
    place: shuttle.meetingPoint,
    when: when(shuttle.leavesAt),
  };
  return [
    ...(mine ? [fill(mine.sentence, mine.values)] : []),
    ...requests.map(
      ({ communeName, state }) => `${fill(text.byMe, { commune: communeName })}, ${text.states[state]}`,
    ),
    ...(shuttle && seat
      ? [`${fill(text.from, { commune: shuttle.communeName })}, ${fill(text.leaves, seat)}`]
      : []),
  ];
}
