import { stillAddressed } from '~/domain/messages/campaigns/still-addressed.server';
import { fillVariables, type VariableValues } from '~/domain/messages/campaigns/variables';
import { type OwnWords, readOwnWords } from '~/domain/messages/own-words';
import { registrationPage } from '~/domain/registrations/registration-page.server';
import { readSwitchById } from '~/domain/switches/read-switch.server';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { paths } from '~/paths';
import { selectCampaign } from '~db/queries/campaigns';
import type { Action } from '~emails/letter';
import { campaign } from '~emails/letters/campaign';
import type { PlaceProps } from '~emails/place-facts';
import type { MessageRoom } from './message-room.server';
import { placeProps, switchProps } from './place-props.server';
import type { Draft } from './rendered-message';

/** For whom a letter is written: one person, several who share an address, or whoever tries it out. */
interface Reader {
  event: SwitchEvent;
  props: Omit<PlaceProps, 'withCalendar'>;
  values: Pick<VariableValues, 'firstName' | 'lastName' | 'link'>;
  action: Action;
}

/** Undefined where nobody whom it is for is left, or nobody wrote it in this language. */
export async function draftCampaign(room: MessageRoom): Promise<Draft | undefined> {
  const words = (await wordsOf(room))[room.ctx.locale];
  const reader = room.row.kind === 'campaign-test' ? await readerOfTest(room) : await readerOf(room);
  if (!words || !reader) return undefined;
  const { event, props, action } = reader;
  const values: VariableValues = {
    ...reader.values,
    code: props.shortCode,
    title: event.title,
    date: props.when,
    place: props.where,
    phone: props.callPhone,
  };
  const letter = campaign({
    ...props,
    withCalendar: false,
    subject: fillVariables(words.subject, values),
    text: fillVariables(words.text, values),
    takesPlace: event.status !== 'cancelled',
    isTest: room.row.kind === 'campaign-test',
    action,
  });
  return { letter, frame: props.frame };
}

/** Those that the message carries, or those of its campaign, which do not change once it is sent. */
async function wordsOf({ ctx, row }: MessageRoom): Promise<OwnWords> {
  const own = readOwnWords(row.details);
  if (Object.keys(own).length > 0 || !row.campaignId) return own;
  const found = await selectCampaign(ctx.db, ctx.hub.id, row.campaignId);
  return found ? readOwnWords(found) : {};
}

async function readerOf(room: MessageRoom): Promise<Reader | undefined> {
  const { ctx, row } = room;
  // A preview is of no campaign's message yet: whom it shows was chosen among its people.
  const ids = row.campaignId
    ? await stillAddressed(ctx, row)
    : row.registrationId
      ? [row.registrationId]
      : [];
  const page = ids[0] ? await registrationPage(ctx, ids[0]) : undefined;
  if (!page || page.registration.erasedAt) return undefined;
  const { event, registration } = page;
  const shared = ids.length > 1 || row.details.isShared === true;
  if (shared) return readerOfShared(room, event);
  const props = placeProps(room, page);
  return {
    event,
    props,
    values: { firstName: registration.firstName, lastName: registration.lastName, link: props.placeUrl },
    action: { label: props.frame.words.actions.seePlace, url: props.placeUrl },
  };
}

/** Several people read it: it greets nobody by name, and opens nobody's place. */
function readerOfShared(room: MessageRoom, event: SwitchEvent): Reader {
  const known = switchProps(room, event);
  const nobody = { who: '', shortCode: '', placeUrl: '', cannotComeUrl: '' };
  const frame = { ...known.frame, toName: '' };
  return {
    event,
    props: { ...known, ...nobody, frame },
    values: { firstName: '', lastName: '', link: '' },
    action: { label: frame.words.actions.seeSwitch, url: known.switchUrl },
  };
}

const SAMPLE_CODE = 'ABCD-2345';

/** As if they were registered themselves: no participant's name, code or link goes along. */
async function readerOfTest(room: MessageRoom): Promise<Reader | undefined> {
  const { ctx, row, origin } = room;
  const event = row.switchEventId ? await readSwitchById(ctx, row.switchEventId) : undefined;
  if (!event) return undefined;
  const known = switchProps(room, event);
  const placeUrl = origin + paths.code();
  const [firstName = '', ...others] = row.toName.split(' ');
  return {
    event,
    props: { ...known, who: '', shortCode: SAMPLE_CODE, placeUrl, cannotComeUrl: placeUrl },
    values: { firstName, lastName: others.join(' '), link: placeUrl },
    action: { label: known.frame.words.actions.seePlace, url: placeUrl },
  };
}
