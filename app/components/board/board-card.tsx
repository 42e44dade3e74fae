import type { ReactNode } from 'react';
import type { BoardCard as Card } from '~/domain/ideas/board';
import { formName } from '~/domain/vocabulary/vocabulary';
import { paths } from '~/paths';
import { useWording } from '../vocabulary/wording-context';
import { useBoardLabels } from './board-labels';

/** One idea on the board. As few elements as can be, because a board shows many. */
export function BoardCard({ card, children }: { card: Card; children?: ReactNode }) {
  const wording = useWording();
  const { zones, speakers } = useBoardLabels();
  const zone = zones[card.zone];
  const speaker = speakers[card.speaker] ?? card.speaker;
  return (
    <>
      <h3 className="board-card-title" dir="auto">
        <a href={paths.idea(card.number)} draggable={false}>
          {card.title}
        </a>
      </h3>
      <p className={`board-card-facts hue-${zone?.hue ?? 'ocean'}`}>
        {[formName(wording, card.form), zone?.name, speaker].filter(Boolean).join(' · ')}
      </p>
      {children}
    </>
  );
}
