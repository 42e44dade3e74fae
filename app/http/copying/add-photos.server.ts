import { data, redirect } from '@remix-run/node';
import type { AddedPhotos } from '~/components/copying/photo-queue-view';
import type { Ctx } from '~/domain/context';
import { addIdeaPhoto } from '~/domain/ideas/copying/add-idea-photo.server';
import { MOST_AT_ONCE } from '~/domain/ideas/copying/idea-photo';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { paths } from '~/paths';
import { readPictures, type SentFile } from '../multipart/read-pictures.server';

/** Photos that were sent, each kept while the next one arrives. `table` stands before them in the form. */
export async function addPhotos(ctx: Ctx, event: SwitchEvent, request: Request) {
  const { copy } = dictionaryOf(ctx.locale).cards;
  const answer: AddedPhotos = { added: 0, again: 0, refused: [], problem: null };
  let files = 0;
  await readPictures(request, 'photos', async (file, before) => {
    files += 1;
    if (files > MOST_AT_ONCE) return;
    await addOne(ctx, event, { file, table: tableOf(before) }, answer);
  });
  if (files === 0) answer.problem = copy.missing;
  if (files > MOST_AT_ONCE) answer.problem = fill(copy.tooMany, { most: MOST_AT_ONCE });
  if (answer.problem || answer.refused.length > 0) return data<AddedPhotos>(answer, { status: 400 });
  const { added, again } = answer;
  return redirect(`${paths.photosToCopy(event.slug)}?ajoutees=${added}&deja=${again}`, 303);
}

async function addOne(
  ctx: Ctx,
  event: SwitchEvent,
  { file: { name, bytes }, table }: { file: SentFile; table: number | null },
  answer: AddedPhotos,
): Promise<void> {
  const { pictures, cards } = dictionaryOf(ctx.locale);
  const added = await addIdeaPhoto(ctx, event, { bytes, table });
  if (added.ok) answer[added.value.isNew ? 'added' : 'again'] += 1;
  else if (added.reason === 'forbidden') throw data(null, { status: 403 });
  else {
    const { closed, queueFull } = cards.copy;
    const sentences = { ...pictures.refusals, closed, 'queue-full': queueFull };
    answer.refused.push({ name, message: fill(sentences[added.reason], added.facts) });
  }
}

function tableOf(form: FormData): number | null {
  const typed = String(form.get('table') ?? '');
  return /^\d{1,3}$/.test(typed) ? Number(typed) : null;
}
