import { kindOfColumn, type OutputKind, stageOf } from '../ideas/idea';

/** The type of speaker whose ideas a hub exists for: people who are often far from digital. */
export const FAR_FROM_DIGITAL = 'usager';

export interface Voice {
  /** Slug of a stakeholder type. */
  type: string;
  proposed: number;
  /** What became a service or a prototype, whatever happened to it later. */
  kept: number;
  /** What the hub has decided, kept or not: its answer can be read. */
  answered: number;
}

export interface Voices {
  /** In the order of the hub's types; a type that never spoke is there with zeros. */
  types: Voice[];
  total: Omit<Voice, 'type'>;
  /** Services and prototypes that stand: of ideas that were merged, the one that they live on in. */
  outputs: Record<OutputKind, number>;
  /** `none-kept`: ideas were kept, none of them from people far from digital; `none-proposed`: they proposed nothing. */
  warning: 'none-kept' | 'none-proposed' | null;
}

interface Count {
  speakerType: string;
  column: string;
  count: number;
  standing: number;
}

/** Whose ideas were proposed, kept and answered. Counted by stage, whatever the hub calls its columns. */
export function voicesOf(types: readonly string[], counts: readonly Count[]): Voices {
  const voices = types.map((type) => voiceOf(type, counts));
  const sum = (of: keyof Omit<Voice, 'type'>) => voices.reduce((total, voice) => total + voice[of], 0);
  const total = {
    proposed: sum('proposed'),
    kept: sum('kept'),
    answered: sum('answered'),
  };
  const far = voices.find(({ type }) => type === FAR_FROM_DIGITAL);
  const outputs = { service: standing('service', counts), prototype: standing('prototype', counts) };
  return { types: voices, total, outputs, warning: warningOf(far, total) };
}

function standing(kind: OutputKind, counts: readonly Count[]): number {
  const ofKind = counts.filter(({ column }) => kindOfColumn(stageOf(column)) === kind);
  return ofKind.reduce((total, count) => total + count.standing, 0);
}

function voiceOf(type: string, counts: readonly Count[]): Voice {
  const voice = { type, proposed: 0, kept: 0, answered: 0 };
  for (const { speakerType, column, count } of counts) {
    if (speakerType !== type) continue;
    const stage = stageOf(column);
    voice.proposed += count;
    if (kindOfColumn(stage) !== null) voice.kept += count;
    if (stage !== 'to_sort') voice.answered += count;
  }
  return voice;
}

/** Nothing is said before there is something to compare with. */
function warningOf(far: Voice | undefined, total: Omit<Voice, 'type'>): Voices['warning'] {
  if (!far || total.proposed === 0) return null;
  if (far.proposed === 0) return 'none-proposed';
  return far.kept === 0 && total.kept > 0 ? 'none-kept' : null;
}
