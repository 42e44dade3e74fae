import { data } from '@remix-run/node';
import type { Ctx } from '~/domain/context';
import { readIdea } from '~/domain/ideas/idea-pages.server';

/**
 * The idea that a form of visitors is about.
 * @throws 404 where there is none that they may read
 */
export async function publicIdea(ctx: Ctx, number: string | undefined) {
  const found = await readIdea(ctx, Number(number));
  if (!found) throw data(null, { status: 404 });
  return { id: found.idea.id, number: found.idea.number, title: found.idea.title };
}
