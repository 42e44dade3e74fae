import { data, redirect } from '@remix-run/node';
import type { Ctx } from '~/domain/context';
import { planVenue } from '~/domain/switches/form/plan-venue.server';
import type { FormProblem } from '~/domain/switches/form/switch-form';
import type { VenueForm } from '~/domain/switches/form/venue-form';
import { isUuid } from '~/domain/uuid';
import { formOfVenue } from '~/domain/venues/form-of-venue';
import type { VenuePage } from '~/domain/venues/venue-page.server';
import { createVenue, retireVenue, saveVenue } from '~/domain/venues/write-venue.server';
import { paths } from '~/paths';
import { CONFLICT, INVALID } from './switch-answer';

/** What the form of a venue shows when it comes back without having gone through. */
export interface VenueAnswer {
  form?: VenueForm | undefined;
  /** That the form came with: mended and sent again, it is still the same venue. */
  newId?: string | undefined;
  problems?: FormProblem[] | undefined;
  communes?: { code: string; name: string; postalCodes: string[] }[] | undefined;
  /** Why nothing was written; keys of the dictionary's venues.refused. */
  refusal?: 'forbidden' | 'stale' | 'in-use' | undefined;
  /** The last question before it goes from the list. */
  isRetiring?: boolean | undefined;
}

const OK = 200;

const TEXTS = [
  'venueName',
  'venueAddress',
  'communeName',
  'communeCode',
  'postalCode',
  'accessInformation',
  'venueOpens',
  'venueCloses',
] as const;

export async function answerNewVenue(ctx: Ctx, sent: FormData) {
  const form = readVenueForm(sent);
  const id = sent.get('id');
  const newId = isUuid(id) ? id : undefined;
  const planned = planVenue(ctx.hub, form);
  if (planned.problems.length > 0)
    return back(INVALID, { form, newId, problems: planned.problems, communes: planned.choices });
  const created = await createVenue(ctx, planned.venue, newId);
  if (!created.ok) return back(CONFLICT, { form, newId, refusal: created.reason });
  return redirect(`${paths.venues()}?fait=cree`, 303);
}

/** `intent=save` with its fields, or `retire`, which is asked once more; both with the version that was shown. */
export async function answerVenue(ctx: Ctx, { venue, isPlaced }: VenuePage, sent: FormData) {
  const version = Number(sent.get('version'));
  const { id } = venue;
  if (sent.get('intent') === 'retire') {
    if (sent.get('confirmed') !== 'yes') return back(OK, { isRetiring: true, form: readVenueForm(sent) });
    const retired = await retireVenue(ctx, { id, version });
    return retired.ok ? redirect(`${paths.venues()}?fait=retire`, 303) : refuse(retired.reason, {});
  }
  const typed = readVenueForm(sent);
  // Where the public knows a Switch there, the page shows name and address without fields for them.
  const form = isPlaced ? { ...typed, ...placeOf(formOfVenue(venue)) } : typed;
  const planned = planVenue(ctx.hub, form);
  if (planned.problems.length > 0)
    return back(INVALID, { form, problems: planned.problems, communes: planned.choices });
  const saved = await saveVenue(ctx, { id, version, venue: planned.venue });
  return saved.ok ? redirect(`${paths.venue(id)}?fait=enregistre`, 303) : refuse(saved.reason, { form });
}

function refuse(reason: 'unknown' | 'forbidden' | 'stale' | 'in-use', answer: VenueAnswer) {
  if (reason === 'unknown') throw data(null, { status: 404 });
  if (reason === 'forbidden') throw data(null, { status: 403 });
  return back(CONFLICT, { ...answer, refusal: reason });
}

function back(status: number, answer: VenueAnswer) {
  return data(answer, { status });
}

function placeOf({ venueName, venueAddress, communeName, communeCode, postalCode }: VenueForm) {
  return { venueName, venueAddress, communeName, communeCode, postalCode };
}

function readVenueForm(sent: FormData): VenueForm {
  const texts = Object.fromEntries(TEXTS.map((name) => [name, String(sent.get(name) ?? '')]));
  return {
    ...(texts as Record<(typeof TEXTS)[number], string>),
    accessItems: sent.getAll('accessItems').map(String),
  };
}
