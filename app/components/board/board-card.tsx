import type { ReactNode } from 'react';
import type { BoardCard as Card } from '~/domain/ideas/board';
import { formName } from '~/domain/vocabulary/vocabulary';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { useWording } from '../vocabulary/wording-context';
import { useBoardLabels } from './board-labels';

/** One idea on the board. As few elements as can be, because a board shows many. */
export function BoardCard({ card, children }: { card: Card; children?: ReactNode }) {
  const { words } = useI18n();
  const wording = useWording();
  const { zones, speakers } = useBoardLabels();
  const zone = zones[card.zone];
  const speaks = fill(words.board.speaks, { type: speakers[card.speaker] ?? card.speaker });
  return (
    <>
      <h3 className="board-card-title" dir="auto">
        <a href={paths.idea(card.number)} draggable={false}>
          {card.title}
        </a>
      </h3>
      <p className={`board-card-facts hue-${zone?.hue ?? 'ocean'}`}>
        {[formName(wording, card.form), zone?.name, speaks].filter(Boolean).join(' · ')}
      </p>
      {children}
    </>
  );
}
