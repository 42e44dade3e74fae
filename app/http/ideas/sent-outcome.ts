import type { Result } from '~/domain/result';

/** A form of the team about an idea that it follows. */
export interface SentOutcome {
  idea: number;
  expectedVersion: number;
  form: FormData;
}

/** Whatever a verb of an outcome answers. */
export type OutcomeRefusal = Result<unknown, string>;

/** A form that its schema refused: what is wrong, by field. */
export class OutcomeFormWrong extends Error {
  constructor(readonly errors: Record<string, string[]>) {
    super('the form was refused');
  }
}
