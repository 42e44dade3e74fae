import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { arrangeByMoves, findCard, movesBack } from '~/domain/ideas/arrange';
import type { Board, Move } from '~/domain/ideas/board';
import { withMoved } from '~/domain/ideas/keep-board';
import { BOARD_KEY } from './board-key';
import type { BoardReader } from './board-reader';
import { type MoveAnswer, postMoves } from './post-move';
import { type Undo, undoOf, withAct, withoutFirst } from './undo-list';

const BOARDS = { queryKey: [BOARD_KEY], type: 'active' } as const;

/** How moves ended, to be told in words. */
export interface MovesTold {
  moves: readonly Move[];
  isUndo: boolean;
  titles: Map<number, string>;
  answer: MoveAnswer;
}

export interface BoardMoves {
  move(moves: readonly Move[]): void;
  /** Takes the latest act back; undefined while there is none. */
  undo: (() => void) | undefined;
}

interface Act {
  moves: readonly Move[];
  isUndo: boolean;
  titles: Map<number, string>;
  back: Omit<Move, 'expectedVersion'>[];
}

/** Moves that show at once; refused ones are told, and the board then shows what is true. The latest can be undone. */
export function useBoardMoves(reader: BoardReader, onTold: (told: MovesTold) => void): BoardMoves {
  const client = useQueryClient();
  const tell = useRef(onTold);
  tell.current = onTold;
  const [acts, setActs] = useState<Undo[]>([]);
  const { mutate } = useMutation({
    mutationFn: ({ moves }: Act) => postMoves(moves),
    onSuccess: (answer, { moves, isUndo, titles, back }) => {
      const moved = answer.kind === 'done' ? answer.moved : [];
      client.setQueriesData<Board>(BOARDS, (now) => now && withMoved(now, moved));
      setActs((list) => (isUndo ? withoutFirst(list, moved) : withAct(list, undoOf(moves, back, moved))));
      tell.current({ moves, isUndo, titles, answer });
    },
    onSettled: (answer, _error, { moves }) => {
      const done = new Set(answer?.kind === 'done' ? answer.moved.map(({ idea }) => idea) : []);
      const unsure = moves.map(({ idea }) => idea).filter((idea) => !done.has(idea));
      // Until this has returned, the move still counts as under way.
      window.setTimeout(() => reader.ideas(unsure));
    },
  });
  const act = useCallback(
    (moves: readonly Move[], isUndo: boolean) => {
      client.cancelQueries(BOARDS);
      const [[, before] = []] = client.getQueriesData<Board>(BOARDS);
      if (!before) return;
      const ideas = moves.map(({ idea }) => idea);
      const titles = new Map(ideas.map((idea) => [idea, findCard(before, idea)?.card.title ?? `n° ${idea}`]));
      mutate({ moves, isUndo, titles, back: movesBack(before, ideas) });
      client.setQueriesData<Board>(BOARDS, (now) => now && arrangeByMoves(now, moves));
    },
    [client, mutate],
  );
  const move = useCallback((moves: readonly Move[]) => act(moves, false), [act]);
  const [latest] = acts;
  const undo = useCallback(() => {
    if (latest)
      act(
        latest.map(({ back }) => back),
        true,
      );
  }, [act, latest]);
  return { move, undo: latest && undo };
}
