import { useEffect, useRef } from 'react';
import { useI18n } from '~/i18n/i18n-context';

export interface BoardToastProps {
  text: string;
  isGood: boolean;
  /** Takes the latest act back, where there is one. */
  onUndo: (() => void) | undefined;
}

/** How the last moves ended, and the way back: by the button, or by Ctrl+Z as in any other tool. */
export function BoardToast({ text, isGood, onUndo }: BoardToastProps) {
  const { words } = useI18n();
  const undo = useRef(onUndo);
  undo.current = onUndo;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      if (!isUndo || !undo.current || isWriting(event.target)) return;
      event.preventDefault();
      undo.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <div className={`board-told${isGood ? '' : ' board-told-bad'}${text ? '' : ' board-told-empty'}`}>
      <p role="status">{text}</p>
      {onUndo ? (
        <button type="button" className="board-undo" onClick={onUndo}>
          {words.board.move.undo}
        </button>
      ) : null}
    </div>
  );
}

/** In a field, Ctrl+Z takes back what was typed. */
function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('dialog')) return true;
  return target.matches('textarea, select, input:not([type="checkbox"])');
}
