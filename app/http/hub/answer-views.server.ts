import { data, redirect } from '@remix-run/node';
import type { Ctx } from '~/domain/context';
import { deleteOwnView, keepView } from '~/domain/triage/keep-view.server';
import { isUuid } from '~/domain/uuid';
import { paths } from '~/paths';
import { queueBack, withSaying } from './queue-back';

/** Keeps or deletes a view, and leads back to the queue. */
export async function answerViews(ctx: Ctx, form: FormData) {
  const back = queueBack(form.get('retour'));
  const text = (name: string) => String(form.get(name) ?? '');
  if (form.get('intent') === 'keep-view') {
    const view = { name: text('nom'), query: text('vue'), isShared: form.get('partage') === 'oui' };
    const kept = await keepView(ctx, view);
    if (kept.ok) return redirect(withSaying(back, { dit: 'vue' }), 303);
    if (kept.reason === 'not-allowed') throw data(null, { status: 403 });
    return redirect(withSaying(back, { refus: kept.reason }), 303);
  }
  const id = form.get('view');
  if (form.get('intent') !== 'delete-view' || !isUuid(id)) throw data(null, { status: 400 });
  const deleted = await deleteOwnView(ctx, id);
  if (!deleted.ok) throw data(null, { status: deleted.reason === 'not-found' ? 404 : 403 });
  return redirect(withSaying(paths.triage(), { dit: 'vue-supprimee' }), 303);
}
