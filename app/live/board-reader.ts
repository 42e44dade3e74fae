import { type Board, COLUMN_PAGE, COLUMN_STEP, MOST_IDEAS_AT_ONCE } from '~/domain/ideas/board';
import type { ColumnLimits } from '~/domain/ideas/board-filters';
import type { BoardColumn } from '~/domain/ideas/idea';
import { withChanges, withPage } from '~/domain/ideas/keep-board';
import { fetchBoard, fetchChanges, fetchColumn } from './fetch-board';

export interface BoardHeld {
  query: string;
  get(): Board;
  set(board: Board): void;
  /** While a move is under way: what is read now would show it undone. */
  isMoving(): boolean;
}

const RETRY_MS = 2_000;
/** Many screens hear of one change at once: they ask at slightly different moments. */
export const SPREAD_MS = 60;

/**
 * Reads what a board lacks, one question at a time: an older answer never comes after a newer one. What is wanted
 * while a question is under way is asked together, next.
 */
export class BoardReader {
  readonly #board: BoardHeld;
  readonly #ideas = new Set<number>();
  readonly #columns = new Set<BoardColumn>();
  #whole: { done: Promise<Board>; tell: (board: Board) => void } | undefined;
  #busy = false;

  constructor(board: BoardHeld) {
    this.#board = board;
  }

  ideas(numbers: readonly number[]): void {
    for (const number of numbers) this.#ideas.add(number);
    this.go();
  }

  /** The next cards of a column. */
  more(column: BoardColumn): void {
    this.#columns.add(column);
    this.go();
  }

  whole(): Promise<Board> {
    if (!this.#whole) {
      let tell: (board: Board) => void = () => undefined;
      const done = new Promise<Board>((resolve) => {
        tell = resolve;
      });
      this.#whole = { done, tell };
    }
    const { done } = this.#whole;
    this.go();
    return done;
  }

  /** Reads whatever is wanted, unless that is being done, or must wait. */
  async go(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      while (!this.#board.isMoving() && (await this.#next()));
    } catch {
      // Offline, or the server is away: what is missing then is told by the whole board.
      setTimeout(() => void this.whole(), RETRY_MS);
    } finally {
      this.#busy = false;
    }
  }

  /** Asks one question. @returns whether there was any */
  async #next(): Promise<boolean> {
    // What has the words nearly is only told as a whole.
    const isClose = this.#board.get().isClose && this.#ideas.size > 0;
    if (this.#whole || isClose || this.#ideas.size > MOST_IDEAS_AT_ONCE) return this.#readWhole();
    const [column] = this.#columns;
    if (column) return this.#readMore(column);
    if (this.#ideas.size > 0) return this.#readIdeas();
    return false;
  }

  async #readWhole(): Promise<boolean> {
    const wanted = this.#whole;
    const ideas = [...this.#ideas];
    const board = await fetchBoard(this.#board.query, lengthsOf(this.#board.get()));
    if (this.#board.isMoving()) return true;
    for (const number of ideas) this.#ideas.delete(number);
    if (this.#whole === wanted) this.#whole = undefined;
    this.#board.set(board);
    wanted?.tell(board);
    return true;
  }

  async #readMore(column: BoardColumn): Promise<boolean> {
    const mine = this.#board.get().columns.find((page) => page.column === column);
    if (mine && mine.until !== null) {
      const page = await fetchColumn(this.#board.query, column, { after: mine.until, limit: COLUMN_STEP });
      if (this.#board.isMoving()) return true;
      this.#board.set(withPage(this.#board.get(), page));
    }
    this.#columns.delete(column);
    return true;
  }

  async #readIdeas(): Promise<boolean> {
    const asked = [...this.#ideas];
    this.#ideas.clear();
    const keep = () => {
      for (const number of asked) this.#ideas.add(number);
    };
    const changes = await fetchChanges(this.#board.query, asked).catch((error) => {
      keep();
      throw error;
    });
    if (this.#board.isMoving()) keep();
    else this.#board.set(withChanges(this.#board.get(), asked, changes));
    return true;
  }
}

/** How long each column is loaded, so that reading anew takes nothing away. */
export function lengthsOf(board: Board): ColumnLimits {
  return Object.fromEntries(
    board.columns
      .filter(({ cards }) => cards.length > COLUMN_PAGE)
      .map(({ column, cards }) => [column, cards.length]),
  );
}
