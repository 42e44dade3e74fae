import type { Ctx } from '../../context';
import { isIdeaNumber } from '../idea';
import { readIdea } from '../idea-pages.server';
import { type SimilarIdea, similarIdeas } from '../similar-ideas.server';

const MOST_FOUND = 10;

/** Ideas on the board that somebody looks for by number or by words, but this one. */
export async function mergeCandidates(ctx: Ctx, typed: string, without: number): Promise<SimilarIdea[]> {
  const text = typed.trim();
  const number = Number(text);
  if (!/^\d+$/.test(text)) return similarIdeas(ctx, text, { limit: MOST_FOUND, without: [without] });
  if (!isIdeaNumber(number) || number === without) return [];
  const found = await readIdea(ctx, number);
  if (!found) return [];
  const { title, boardColumn: column, switchTitle, zoneName, zoneHue } = found.idea;
  return [{ number, title, column, supports: 0, switchTitle, zone: { name: zoneName, hue: zoneHue } }];
}
