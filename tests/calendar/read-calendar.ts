import ICAL from 'ical.js';

export interface ReadEvent {
  uid: string;
  sequence: number;
  status: string;
  summary: string;
  description: string;
  location: string;
  url: string;
  stamp: string;
  /** The local hour as written, "2026-07-01T09:30:00". */
  local: string;
  timeZone: string;
  start: Date;
  end: Date;
  attendee: string;
  organizer: string;
}

/** Reads a calendar back with a parser that is not the one that wrote it, by the VTIMEZONEs that it carries. */
export function readCalendar(text: string): { method: string; name: string; events: ReadEvent[] } {
  const calendar = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const value = (component: ICAL.Component, name: string) =>
    String(component.getFirstPropertyValue(name) ?? '');
  return {
    method: value(calendar, 'method'),
    name: value(calendar, 'x-wr-calname'),
    events: calendar.getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component);
      return {
        uid: event.uid,
        sequence: event.sequence,
        status: value(component, 'status'),
        summary: event.summary,
        description: event.description,
        location: event.location,
        url: value(component, 'url'),
        stamp: value(component, 'dtstamp'),
        local: event.startDate.toString(),
        timeZone: event.startDate.zone?.tzid ?? '',
        start: event.startDate.toJSDate(),
        end: event.endDate.toJSDate(),
        attendee: value(component, 'attendee'),
        organizer: value(component, 'organizer'),
      };
    }),
  };
}
