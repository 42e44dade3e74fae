import type { ReactNode } from 'react';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';

export interface VoicePageProps {
  title: string;
  lead: string;
  idea: { number: number; title: string };
  children: ReactNode;
}

/** A page that asks something about one idea. */
export function VoicePage({ title, lead, idea, children }: VoicePageProps) {
  const { follow } = useI18n().words.voice;
  return (
    <>
      <header className="page-head">
        <p>
          <a className="tap" href={paths.idea(idea.number)}>
            {follow.backToIdea}
          </a>
        </p>
        <h1>{title}</h1>
        <p className="page-lead" dir="auto">
          {idea.title}
        </p>
        <p className="mt-2">{lead}</p>
      </header>
      {children}
    </>
  );
}
