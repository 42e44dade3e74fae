import { fill } from '~/i18n/fill';
import type { Letter } from '../letter';
import type { EmailWords, LetterFrame } from '../letter-frame';

export interface TeamInvitationProps {
  frame: LetterFrame;
  /** Who invites; '' where the command line did. */
  by: string;
  role: keyof EmailWords['teamInvitation']['roles'];
  /** Name of the zone or organization; '' for the whole hub or one Switch. */
  scope: string;
  /** For one Switch: its title, and when it is. */
  switchEvent: { title: string; when: string } | null;
  /** The last day of the role, written out; '' where it has no end. */
  until: string;
  /** The address to write on the sign-in page. */
  email: string;
  signInUrl: string;
}

/** Says who invites, to what, and how to come in. It holds no key: that one is asked for on the sign-in page. */
export function teamInvitation(props: TeamInvitationProps): Letter {
  const { frame, switchEvent } = props;
  const { words, hub } = frame;
  const text = words.teamInvitation;
  const by = props.by || fill(text.theTeam, { hub: hub.name });
  const about = { by, hub: hub.name, title: switchEvent?.title ?? '' };
  const lead = fill(switchEvent ? text.leadSwitch : text.lead, about);
  return {
    subject: fill(switchEvent ? text.subjectSwitch : text.subject, about),
    preview: lead,
    title: text.title,
    paragraphs: [lead, fill(text.how, { email: props.email })],
    changes: [],
    facts: [
      { label: words.facts.role, value: fill(text.roles[props.role], { scope: props.scope }) },
      { label: words.facts.when, value: switchEvent?.when ?? '' },
      { label: words.facts.until, value: props.until },
    ].filter((fact) => fact.value !== ''),
    actions: [{ label: words.actions.enterTeam, url: props.signInUrl }],
    notes: [text.noPassword, text.notYou],
  };
}
