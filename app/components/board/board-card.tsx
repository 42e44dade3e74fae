import type { ReactNode } from 'react';
import type { BoardCard as Card } from '~/domain/ideas/board';
import { formName } from '~/domain/vocabulary/vocabulary';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { useWording } from '../vocabulary/wording-context';
import { ZoneSign } from '../zones/zone-sign';

/** One idea on the board. Few elements, because a board shows many. */
export function BoardCard({ card, children }: { card: Card; children?: ReactNode }) {
  const { words } = useI18n();
  const wording = useWording();
  return (
    <>
      <h3 className="board-card-title" dir="auto">
        <a href={paths.idea(card.number)}>{card.title}</a>
      </h3>
      {card.form ? <p className="board-card-form">{formName(wording, card.form)}</p> : null}
      <p className={`board-card-zone hue-${card.zone.hue}`}>
        <ZoneSign hue={card.zone.hue} /> {card.zone.name}
      </p>
      <p className="board-card-speaker">{fill(words.board.speaks, { type: card.speaker })}</p>
      {children}
    </>
  );
}
