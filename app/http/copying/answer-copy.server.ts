import { data, redirect } from '@remix-run/node';
import type { CopyAnswer } from '~/components/copying/photo-queue-view';
import type { Ctx } from '~/domain/context';
import { claimNext, claimPhoto, releasePhoto, turnPhoto } from '~/domain/ideas/copying/claim-photo.server';
import { copyInput } from '~/domain/ideas/copying/copy-input';
import { copyPhoto } from '~/domain/ideas/copying/copy-photo.server';
import { type PhotoDeskRefusal, SET_ASIDE_REASONS } from '~/domain/ideas/copying/idea-photo';
import { setPhotoAside } from '~/domain/ideas/copying/set-aside-photo.server';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { paths } from '~/paths';
import { formErrors } from '../form-errors.server';
import { copyAddress } from './copy-said';

interface Desk {
  ctx: Ctx;
  event: SwitchEvent;
  photo: string;
  form: FormData;
  /** The same as the page shows it again. */
  values: CopyAnswer['values'];
}

/** What the form of one photo asks for, by its `intent`. */
export async function answerCopy(desk: Desk) {
  const { ctx, event, photo, form } = desk;
  switch (form.get('intent')) {
    case 'turn-left':
      return afterTurning(desk, 'left');
    case 'turn-right':
      return afterTurning(desk, 'right');
    case 'take': {
      const taken = await claimPhoto(ctx, event, photo);
      return taken.ok ? redirect(paths.photoToCopy(event.slug, photo), 303) : elsewhere(desk, taken.reason);
    }
    case 'leave': {
      const left = await releasePhoto(ctx, event, photo);
      if (!left.ok) return elsewhere(desk, left.reason);
      return redirect(copyAddress(event.slug, undefined, { fait: 'rendue', photo }), 303);
    }
    case 'aside':
      return setAside(desk);
    default:
      return copy(desk);
  }
}

/** The same page with what was typed: nothing is lost by turning. */
async function afterTurning(desk: Desk, way: 'left' | 'right') {
  const turned = await turnPhoto(desk.ctx, desk.event, desk.photo, way);
  return turned.ok ? again(desk, 200, {}) : elsewhere(desk, turned.reason);
}

async function copy(desk: Desk) {
  const { ctx, event, photo, form } = desk;
  const types = ctx.hub.stakeholderTypes.map(({ slug }) => slug);
  const typed = { ...Object.fromEntries(form), audiences: form.getAll('audiences') };
  const input = copyInput(types).safeParse(typed);
  if (!input.success) return again(desk, 400, formErrors(input.error));
  const done = await copyPhoto(ctx, event, photo, input.data);
  if (done.ok) return toNext(desk, { fait: 'recopiee', photo, idee: done.value.number });
  const { reason, facts } = done;
  if (reason === 'card-unknown') return again(desk, 400, { code: [reason] });
  if (reason === 'card-used') return again(desk, 409, { code: [reason] }, Number(facts.idea));
  return elsewhere(desk, reason);
}

async function setAside(desk: Desk) {
  const { ctx, event, photo, form } = desk;
  const reason = SET_ASIDE_REASONS.find((each) => each === form.get('reason'));
  if (!reason) return again(desk, 400, { reason: ['reasonMissing'] });
  const number = String(form.get('ideaNumber') ?? '').trim();
  const idea = number === '' ? null : Number(number);
  const code = String(form.get('code') ?? '');
  const done = await setPhotoAside(ctx, event, photo, { reason, idea, code });
  if (done.ok) return toNext(desk, { fait: 'ecartee', photo });
  if (done.reason === 'idea-unknown') return again(desk, 400, { ideaNumber: [done.reason] });
  if (done.reason === 'card-unknown') return again(desk, 400, { code: [done.reason] });
  if (done.reason === 'card-used') return again(desk, 409, { code: [done.reason] }, Number(done.facts.idea));
  return elsewhere(desk, done.reason);
}

/** The next photo comes at once; the list where there is none left. */
async function toNext({ ctx, event }: Desk, said: Parameters<typeof copyAddress>[2]) {
  const next = await claimNext(ctx, event);
  return redirect(copyAddress(event.slug, next.ok ? next.value.id : undefined, said), 303);
}

function again({ values }: Desk, status: number, errors: CopyAnswer['errors'], usedBy: number | null = null) {
  return data<CopyAnswer>({ values, errors, usedBy }, { status });
}

function elsewhere({ event }: Desk, reason: PhotoDeskRefusal) {
  if (reason === 'unknown') throw data(null, { status: 404 });
  if (reason === 'forbidden') throw data(null, { status: 403 });
  return redirect(copyAddress(event.slug, undefined, { refus: reason }), 303);
}
