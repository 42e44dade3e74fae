/** Cards to write an idea on, in sentences: what all of them say, and what each says alone. */
export interface IdeaCardsView {
  lang: string;
  heading: string;
  event: string;
  words: string;
  speaker: string;
  speakers: readonly string[];
  firstName: string;
  told: string;
  ways: readonly string[];
  where: string;
  consent: string;
  cut: string;
  follow: string;
  address: string;
  phone: string;
  qrAlt: string;
  cards: readonly { code: string; place: string; qr: { size: number; path: string } }[];
}
