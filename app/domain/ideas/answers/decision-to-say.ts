import { type BoardColumn, type IdeaForm, isBoardColumn, type Stage, stageOf } from '../idea';

export interface DecisionToSay {
  column: BoardColumn;
  stage: Stage;
  form: IdeaForm | null;
  reason: string;
  /** In the team's own words; '' where the usual ones are said. */
  answer: string;
  /** They heard another decision before. */
  isCorrection: boolean;
}

/** What a message says was decided; what it does not say is as the idea stands. */
export function decisionToSay(
  details: Record<string, unknown>,
  idea: { boardColumn: BoardColumn; form: IdeaForm | null; decisionReason: string | null },
): DecisionToSay {
  const column = isBoardColumn(details.column) ? details.column : idea.boardColumn;
  const { form, reason, answer } = details as Partial<Pick<DecisionToSay, 'form' | 'reason' | 'answer'>>;
  return {
    column,
    stage: stageOf(column),
    form: form === undefined ? idea.form : form,
    reason: reason ?? idea.decisionReason ?? '',
    answer: answer ?? '',
    isCorrection: details.isCorrection === true,
  };
}
