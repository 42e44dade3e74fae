/** One question to the author of an idea, in words. */
export interface QuestionView {
  id: string;
  words: string;
  /** "K7MP-3QXR": opens the page where it is answered. */
  code: string;
  askedBy: string;
  askedOn: string;
  /** « depuis 3 jours » */
  age: string;
  /** '' while nobody has answered. */
  answer: string;
  answeredOn: string;
  /** Who of the team typed it; '' where its author did. */
  answeredBy: string;
  isWithdrawn: boolean;
}
