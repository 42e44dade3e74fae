/** More than the largest feed, so that reading one never pushes out its own beginning. */
const MOST_BLOCKS = 12_000;

/**
 * VEVENT texts, each kept for one version of its Switch: a feed of thousands is then only joined.
 * The one that was not asked for the longest leaves first.
 */
export class KeptBlocks<Block = string> {
  readonly #blocks = new Map<string, Block>();

  constructor(readonly most: number = MOST_BLOCKS) {}

  get(key: string): Block | undefined {
    const block = this.#blocks.get(key);
    if (block !== undefined) {
      this.#blocks.delete(key);
      this.#blocks.set(key, block);
    }
    return block;
  }

  set(key: string, block: Block): void {
    this.#blocks.set(key, block);
    if (this.#blocks.size <= this.most) return;
    for (const oldest of this.#blocks.keys()) {
      this.#blocks.delete(oldest);
      break;
    }
  }
}
