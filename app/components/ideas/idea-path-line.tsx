import { stageOf } from '~/domain/ideas/idea';
import type { IdeaView } from '~/domain/ideas/idea-view';
import { ideaPath } from '~/domain/ideas/outcome/idea-path';
import { useI18n } from '~/i18n/i18n-context';

/** How far an idea has come, at a glance: what is behind it, where it is, what is to come. */
export function IdeaPathLine({ idea, isMerged }: { idea: IdeaView; isMerged: boolean }) {
  const { words } = useI18n();
  const text = words.outcome;
  const { steps, at } = ideaPath(stageOf(idea.boardColumn), idea.becameServiceAt !== null, isMerged);
  return (
    <ol className="idea-path" aria-label={text.path}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={index > at ? 'idea-path-later' : undefined}
          aria-current={index === at ? 'step' : undefined}
        >
          {text.steps[step]}
        </li>
      ))}
    </ol>
  );
}
