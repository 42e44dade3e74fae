import { data, redirect } from '@remix-run/node';
import type { TemplateUseTyped } from '~/components/copy/template-use-form';
import type { Ctx } from '~/domain/context';
import type { CopyProblem } from '~/domain/switches/copy/plan-copy-target';
import { deleteTemplate } from '~/domain/templates/delete-template.server';
import { draftFromTemplate } from '~/domain/templates/draft-from-template.server';
import { renameTemplate } from '~/domain/templates/rename-template.server';
import type { SwitchTemplate } from '~/domain/templates/switch-template.server';
import { paths } from '~/paths';
import { CONFLICT, done, INVALID } from './switch-answer';

export interface TemplateAnswer {
  typed?: TemplateUseTyped;
  name?: string;
  problems?: CopyProblem[];
  isUnconfirmed?: boolean;
  refusal?: 'stale' | 'broken';
}

/** `intent` is `use`, `rename` or `delete`. */
export async function answerTemplate(ctx: Ctx, template: SwitchTemplate, sent: FormData) {
  const text = (name: string) => String(sent.get(name) ?? '');
  switch (sent.get('intent')) {
    case 'use': {
      const typed = { title: text('title'), zone: text('zone'), firstDay: text('firstDay') };
      const made = await draftFromTemplate(ctx, { id: template.id, ...typed });
      return made.ok ? done(made.value.slug, 'copie') : refuse(made, { typed });
    }
    case 'rename': {
      const name = text('name');
      const renamed = await renameTemplate(ctx, { id: template.id, name, seen: text('seen') });
      return renamed.ok ? to(paths.template(template.id), 'renomme') : refuse(renamed, { name });
    }
    case 'delete': {
      if (!template.mayChange) throw data(null, { status: 403 });
      if (sent.get('confirmed') !== 'yes')
        return data<TemplateAnswer>({ isUnconfirmed: true }, { status: INVALID });
      const deleted = await deleteTemplate(ctx, template.id);
      return deleted.ok ? to(paths.templates(), 'supprime') : refuse(deleted, {});
    }
    default:
      throw data(null, { status: INVALID });
  }
}

type Refusal = { reason: string; problems?: CopyProblem[] };

/** @throws 404 for what is not there any more, 403 for what one may not do */
function refuse(refusal: Refusal, page: TemplateAnswer) {
  const { reason, problems } = refusal;
  if (problems) return data<TemplateAnswer>({ ...page, problems }, { status: INVALID });
  if (reason === 'stale' || reason === 'broken')
    return data<TemplateAnswer>({ ...page, refusal: reason }, { status: CONFLICT });
  throw data(null, { status: reason === 'unknown' ? 404 : 403 });
}

function to(path: string, what: 'renomme' | 'supprime') {
  return redirect(`${path}?fait=${what}`, 303);
}
