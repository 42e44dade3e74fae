import { useMutation, useQueryClient } from '@tanstack/react-query';
import { arrange, findCard, placeOfMove } from '~/domain/ideas/arrange';
import type { Board, Move } from '~/domain/ideas/board';
import { BOARD_KEY } from './board-key';
import { type MoveAnswer, postMove } from './post-move';

/** How a move ended, to be told in words. */
export interface MoveTold {
  move: Move;
  title: string;
  answer: MoveAnswer;
}

/** Moves that show at once; refused ones are told, and the board then shows what is true. */
export function useBoardMoves(onTold: (told: MoveTold) => void): (move: Move) => void {
  const client = useQueryClient();
  const boards = { queryKey: [BOARD_KEY], type: 'active' } as const;
  const { mutate } = useMutation({
    mutationFn: postMove,
    onMutate: async (move) => {
      await client.cancelQueries(boards);
      let title = '';
      client.setQueriesData<Board>(boards, (now) => {
        title = (now && findCard(now, move.idea)?.card.title) || title;
        return now && arrange(now, move.idea, placeOfMove(now, move));
      });
      return { title };
    },
    onSuccess: (answer, move, { title }) => {
      if (answer.kind === 'moved')
        client.setQueriesData<Board>(boards, (now) => now && withVersion(now, move.idea, answer.version));
      onTold({ move, title, answer });
    },
    // While another move is under way, reading now would show it undone: the last one reads.
    onSettled: () => {
      if (client.isMutating() <= 1) client.invalidateQueries({ queryKey: [BOARD_KEY] });
    },
  });
  return mutate;
}

function withVersion(board: Board, number: number, version: number): Board {
  return {
    columns: board.columns.map((page) => ({
      ...page,
      cards: page.cards.map((card) => (card.number === number ? { ...card, version } : card)),
    })),
  };
}
