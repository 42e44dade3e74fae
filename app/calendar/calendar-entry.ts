/** What a calendar knows of one Switch: words ready to read, instants in UTC, the zone in which its hours are shown. */
export interface CalendarEntry {
  /** The same in every feed, attachment and download. */
  uid: string;
  /** Grows with every change of time, place, title or status. */
  sequence: number;
  cancelled: boolean;
  title: string;
  description: string;
  location: string;
  url: string;
  start: Date;
  end: Date;
  /** IANA name. */
  timeZone: string;
  /** When this text was made, as far as calendars compare: of two with one SEQUENCE, the later one holds. */
  stamp: Date;
  lastModified: Date;
  /** Only in what is sent to one person. */
  invitation?: { organizer: CalendarPerson; attendee: CalendarPerson };
}

interface CalendarPerson {
  name: string;
  email: string;
}
