import type { BoardColumn, IdeaForm } from '../ideas/idea';
import type { CountedNeed } from '../needs/need-arrangement';
import type { SurveyResults } from '../survey/survey-results';
import type { ReportFigures } from './report-figures';

/** How far an event reaches, in the words of La Coop de la médiation numérique. */
export const LEVELS = ['communal', 'epci', 'departemental', 'regional', 'national'] as const;
export type Level = (typeof LEVELS)[number];

export const REPORT_LIMITS = {
  summary: 8_000,
  organiser: 200,
  kind: 80,
  headcount: 100_000,
  what: 500,
  who: 160,
  label: 160,
} as const;

/** What the team writes about a Switch once it is over. */
export interface ReportText {
  summary: string;
  organiser: string;
  level: Level | null;
  kind: string;
  /** Counted otherwise, for example at the door; null where those marked present are all. */
  headcount: number | null;
  /** 0 before it is saved for the first time. */
  version: number;
}

export interface FollowUp {
  id: string;
  what: string;
  who: string;
  /** "2026-09-30", or '' where no day was set. */
  dueOn: string;
  doneAt: Date | null;
}

export interface Cost {
  id: string;
  label: string;
  cents: number;
}

/** Everything that the report of a Switch tells its team. */
export interface EventReport {
  text: ReportText;
  figures: ReportFigures;
  ideas: {
    number: number;
    title: string;
    boardColumn: BoardColumn;
    form: IdeaForm | null;
    decisionReason: string | null;
  }[];
  followUps: FollowUp[];
  costs: Cost[];
  needs: CountedNeed[];
  /** Numbers only: what people wrote is read on the survey's own page. */
  survey: Pick<SurveyResults, 'responses' | 'faces'>;
}

/** « nombre de participants »: what the team counted, else who was marked present; null before anybody was counted. */
export function participants({ text, figures }: Pick<EventReport, 'text' | 'figures'>): number | null {
  return text.headcount ?? (figures.isCounted ? figures.present : null);
}

export function totalCents(costs: readonly Pick<Cost, 'cents'>[]): number {
  return costs.reduce((sum, { cents }) => sum + cents, 0);
}
