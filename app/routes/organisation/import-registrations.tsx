import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { SwitchTeamHead } from '~/components/organisation/switch-team-head';
import { ImportCheck } from '~/components/people/import-check';
import { ImportList, UndoQuestion } from '~/components/people/import-list';
import { ImportStart } from '~/components/people/import-start';
import { MOST_ROWS } from '~/domain/registrations/importing/read-rows.server';
import { answerImport, type ImportAnswer, listedImports } from '~/http/organisation/answer-import.server';
import { managedSwitch } from '~/http/organisation/managed-switch.server';
import { switchTeamView } from '~/http/organisation/switch-team-view.server';
import { readUpload } from '~/http/read-upload.server';
import { requireStaff } from '~/http/sign-in/require-staff.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { DoneNotice } from '~/ui/done-notice';
import { Notice } from '~/ui/notice';

export { pageMeta as meta } from '~/ui/page-meta';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { ctx } = context;
  const event = await managedSwitch(context, request, params.switch);
  const query = new URL(request.url).searchParams;
  const imports = await listedImports(ctx, event);
  if (!imports) throw data(null, { status: 403 });
  const isOf = (name: string) => imports.find(({ id }) => id === query.get(name));
  return {
    page: { title: `${dictionaryOf(ctx.locale).files.importing.title} – ${event.title}` },
    team: switchTeamView(ctx, event, request),
    imports,
    done: isOf('fait') ?? null,
    isUndone: isOf('annule')?.isUndone ?? false,
    most: MOST_ROWS,
    types: ctx.hub.stakeholderTypes.map(({ slug, label }) => ({ value: slug, label: label[ctx.locale] })),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  requireStaff(context, request);
  const event = await managedSwitch(context, request, params.switch);
  return answerImport(context.ctx, event, await readUpload(request, 'fichier'));
}

/** Registering the people of a list that was kept elsewhere. */
export default function ImportRegistrations() {
  const { team, imports, done, isUndone, most, types } = useLoaderData<typeof loader>();
  const answer = (useActionData<typeof action>() ?? {}) as ImportAnswer;
  const { locale, words } = useI18n();
  const text = words.files.importing;
  const here = paths.importRegistrations(team.slug);
  const { view, undo, refusal } = answer;
  return (
    <>
      <SwitchTeamHead team={team} here="people" />
      <a className="tap" href={paths.manageRegistrations(team.slug)}>
        {words.files.bulk.back}
      </a>
      <h2 className="mb-4">{text.title}</h2>
      {refusal ? (
        <Notice tone="warning" role="alert">
          <p>{refusal === 'over' ? text.closed.over : fill(text[refusal], { most })}</p>
        </Notice>
      ) : null}
      {undo ? <UndoQuestion view={undo} slug={team.slug} /> : null}
      {done && !view && !undo && !refusal ? (
        <DoneNotice title={plural(locale, text.doneTitle, done.confirmed + done.waiting)}>
          <p>{fill(text.counts, { confirmed: done.confirmed, waiting: done.waiting })}</p>
          <p>{text.undoNote}</p>
        </DoneNotice>
      ) : null}
      {isUndone && !view && !undo ? <DoneNotice title={text.undoDone} /> : null}
      {view ? (
        <ImportCheck view={view} action={here} types={types} />
      ) : undo ? null : (
        <ImportStart action={here} most={most} text={answer.text ?? ''} />
      )}
      {view ? null : <ImportList imports={imports} />}
    </>
  );
}
