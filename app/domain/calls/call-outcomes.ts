/** What a call, or a talk in person, ended with. */
export type CallOutcome = 'confirmed' | 'cancelled' | 'told' | 'no_answer' | 'call_back';

/** Somebody was reached, and answered. */
export type AnswerOutcome = Extract<CallOutcome, 'confirmed' | 'cancelled' | 'told'>;
