import type { QrCode } from './qr-code.server';

/** Cards to write an idea on, in sentences: what all of them say, and what each says alone. */
export interface IdeaCardsPaper {
  title: string;
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
  cards: readonly { code: string; place: string; qr: QrCode }[];
}

/** A place on the page, in points from its left upper corner. */
export interface Corner {
  x: number;
  y: number;
}

/** A6 upright, four of which are a page of A4; in points. */
export const CARD_WIDTH = 595.28 / 2;
export const CARD_HEIGHT = 841.89 / 2;
export const CARD_PAD = 16;
/** Between the margins. */
export const CARD_WIDE = CARD_WIDTH - 2 * CARD_PAD;
/** How high the stub is. */
export const STUB_HEIGHT = 96;
export const FAINT = '#666';
