import { createContext, useContext } from 'react';

/** What the hub calls its zones and types, by slug. */
export interface BoardLabels {
  zones: Record<string, { name: string; hue: string }>;
  speakers: Record<string, string>;
}

const Labels = createContext<BoardLabels | null>(null);
export const BoardLabelsProvider = Labels.Provider;

export function useBoardLabels(): BoardLabels {
  const labels = useContext(Labels);
  if (!labels) throw new Error('the board needs its labels above it');
  return labels;
}
