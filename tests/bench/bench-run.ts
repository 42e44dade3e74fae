import type { BenchDatabase } from './bench-database';
import type { Size } from './fill-database';
import type { Measure } from './measure';

/** What every line of the bench is given. */
export interface BenchRun {
  /** The database with 200 Switches, and the one with 20,000 (a tenth of that with --quick). */
  small: BenchDatabase;
  large: BenchDatabase;
  sizes: { small: Size; large: Size };
  /** The built minimal Remix app's server script. */
  minimalRemix: string;
  /** Shorter and fewer rounds: shows that the bench works, not how fast the product is. */
  quick: boolean;
  report(measure: Measure): void;
}
