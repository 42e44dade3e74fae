import { randomUUID } from 'node:crypto';
import type { ShownAct } from '~/components/triage/act-notice';
import type { NoteView } from '~/components/triage/note-view';
import type { Ctx } from '~/domain/context';
import type { IdeaView } from '~/domain/ideas/idea-view';
import { readKept } from '~/domain/triage/keep-answers.server';
import { readMyAct } from '~/domain/triage/read-acts.server';
import { readOpenIdea } from '~/domain/triage/read-queue.server';
import { readNotes } from '~/domain/triage/write-note.server';
import { formatDayAndHour } from '~/i18n/format-time';
import { paths } from '~/paths';
import { queueOf } from './queue-back';
import { shownAct, similarLines, staffChoices } from './queue-view.server';

/** What the team sees of an idea beside its decision: who takes care of it, notes, answers that are kept, similar ideas. */
export async function ideaTriageView(ctx: Ctx, idea: IdeaView, asked: URLSearchParams) {
  const held = await readOpenIdea(ctx, idea.number);
  const me = ctx.viewer.kind === 'staff' ? ctx.viewer.userId : '';
  const act = await readMyAct(ctx, asked.get('fait') ?? asked.get('annule'));
  const queue = queueOf(asked);
  return {
    holder: {
      assigneeId: held?.assignedTo ?? null,
      assignee: held?.assignee ?? null,
      isMine: held?.assignedTo === me,
    },
    staff: await staffChoices(ctx),
    notes: await notesOf(ctx, idea.id),
    noteForm: randomUUID(),
    kept: await keptOf(ctx, idea),
    similar: await similarLines(ctx, idea),
    act: act ? shownAct(act) : (null as ShownAct | null),
    said: asked.get('dit') ?? '',
    refusal: asked.get('refus') ?? '',
    who: asked.get('qui') ?? '',
    /** This page, with the way back to the queue that it was opened from. */
    back: paths.triageIdea(idea.number, queue),
    queue,
  };
}

async function notesOf(ctx: Ctx, ideaId: string): Promise<NoteView[]> {
  return (await readNotes(ctx, ideaId)).map(({ id, body, author, createdAt, mentioned, isMine }) => ({
    ...{ id, body, mentioned, isMine },
    who: author,
    when: formatDayAndHour(ctx.locale, ctx.hub.timeZone, createdAt),
  }));
}

async function keptOf(ctx: Ctx, idea: IdeaView) {
  const kept = await readKept(ctx, idea);
  if (!kept) return null;
  const when = formatDayAndHour(ctx.locale, ctx.hub.timeZone, kept.savedAt);
  return { answers: kept.answers, version: kept.version, who: kept.who ?? '', when };
}
