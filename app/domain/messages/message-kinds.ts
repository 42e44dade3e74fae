/** Everything the product may tell somebody. Each has a template in emails/. */
export const MESSAGE_KINDS = [
  'sign-in',
  'team-invitation',
  'mediator-news',
  'team-mentions',
  'registration-confirmed',
  'registration-waitlisted',
  'registration-promoted',
  'registration-cancelled',
  'registration-again',
  'switch-changed',
  'switch-postponed',
  'postpone-unanswered',
  'switch-cancelled',
  'reminder',
  'thanks',
  'campaign',
  'campaign-test',
  'ride-asked',
  'ride-accepted',
  'ride-refused',
  'ride-withdrawn',
  'shuttle-cancelled',
  'idea-received',
  'idea-decided',
  'follow-asked',
  'follow-decided',
  'follow-digest',
  'idea-question',
  'idea-merged',
  'idea-parted',
  'idea-split',
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** How a message reaches somebody; the last three are for authors of ideas. */
export const MESSAGE_CHANNELS = ['email', 'phone', 'in_person', 'sms', 'letter', 'mediator'] as const;
export type MessageChannel = (typeof MESSAGE_CHANNELS)[number];

/**
 * owed → queued → sent | failed | kept (no SMTP is set: readable by staff, sent to nobody).
 * to_tell → told: for people who are called or met.
 * withdrawn: taken back before it left, because it was stopped or is not true any more.
 */
export const MESSAGE_STATES = [
  'owed',
  'queued',
  'sent',
  'failed',
  'kept',
  'to_tell',
  'told',
  'withdrawn',
] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];
