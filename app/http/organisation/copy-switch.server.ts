import { data, redirect } from '@remix-run/node';
import type { CopyTyped } from '~/components/copy/copy-form';
import type { Ctx } from '~/domain/context';
import { readCopyParts } from '~/domain/switches/copy/copy-parts';
import { duplicateSwitch } from '~/domain/switches/copy/duplicate-switch.server';
import type { CopyProblem } from '~/domain/switches/copy/plan-copy-target';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { saveTemplate } from '~/domain/templates/save-template.server';
import { paths } from '~/paths';
import { done, INVALID } from './switch-answer';

export interface CopyAnswer {
  typed: CopyTyped;
  problems: CopyProblem[];
}

/** `intent=duplicate` makes a draft of the chosen parts, `intent=template` keeps them under a name. */
export async function answerCopy(ctx: Ctx, event: SwitchEvent, sent: FormData) {
  const text = (name: string) => String(sent.get(name) ?? '');
  const parts = readCopyParts(sent.getAll('parts'));
  const typed = { parts, title: text('title'), firstDay: text('firstDay'), name: text('name') };
  if (sent.get('intent') === 'template') {
    const saved = await saveTemplate(ctx, { id: event.id, ...typed });
    return saved.ok ? redirect(`${paths.template(saved.value.id)}?fait=cree`, 303) : refuse(typed, saved);
  }
  const made = await duplicateSwitch(ctx, { id: event.id, ...typed });
  return made.ok ? done(made.value.slug, 'copie') : refuse(typed, made);
}

/** @throws 404 for what is not there any more, 403 for what one may not do */
function refuse(typed: CopyTyped, { reason, problems }: { reason: string; problems?: CopyProblem[] }) {
  if (problems) return data<CopyAnswer>({ typed, problems }, { status: INVALID });
  throw data(null, { status: reason === 'unknown' ? 404 : 403 });
}
