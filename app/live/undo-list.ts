import type { Move } from '~/domain/ideas/board';
import type { Moved } from '~/domain/ideas/keep-board';

/** What takes one act back: for each idea that it moved, the move back and the version that it had before. */
export type Undo = { back: Move; base: number }[];

const MOST_ACTS = 20;

/** The list with one act more, the latest first. */
export function withAct(list: readonly Undo[], act: Undo): Undo[] {
  return act.length === 0 ? [...list] : [act, ...list].slice(0, MOST_ACTS);
}

/** What takes these moves back, of those that were done. */
export function undoOf(
  moves: readonly Move[],
  back: readonly Omit<Move, 'expectedVersion'>[],
  moved: readonly Moved[],
): Undo {
  return back.flatMap((way) => {
    const done = moved.find(({ idea }) => idea === way.idea);
    const base = moves.find(({ idea }) => idea === way.idea)?.expectedVersion;
    return done && base !== undefined ? [{ back: { ...way, expectedVersion: done.version }, base }] : [];
  });
}

/** The list once its first act is taken back: earlier acts expect the versions that this gave. */
export function withoutFirst([first, ...rest]: readonly Undo[], moved: readonly Moved[]): Undo[] {
  const versions = new Map<string, number>();
  for (const { back, base } of first ?? []) {
    const done = moved.find(({ idea }) => idea === back.idea);
    if (done) versions.set(`${back.idea} ${base}`, done.version);
  }
  return rest.map((act) =>
    act.map(({ back, base }) => {
      const version = versions.get(`${back.idea} ${back.expectedVersion}`);
      return { base, back: version === undefined ? back : { ...back, expectedVersion: version } };
    }),
  );
}
