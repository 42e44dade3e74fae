import type { ReactNode } from 'react';
import { embedQuery } from '~/domain/embedding/embed-ask';
import type { EventLinks } from '~/domain/switches/event-links';
import type { RegionMap } from '~/domain/venues/region-map';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { Notice } from '~/ui/notice';
import { Tag } from '~/ui/tag';
import { RegionMapFigure } from '../venues/region-map-figure';
import { ZoneTag } from '../zones/zone-tag';
import { SwitchFacts } from './switch-facts';
import { SwitchProgramme } from './switch-programme';
import { SwitchRegister } from './switch-register';
import { SwitchStateTag } from './switch-state-tag';
import type { SwitchView } from './switch-view';

export interface SwitchPageProps {
  view: SwitchView;
  /** For whoever may manage it; not in its preview. */
  mayManage?: boolean;
  /** Where in the region it is, where there is a drawing of it. */
  map?: RegionMap | undefined;
  /** Nothing in a preview, and once there is nothing left to come to. */
  calendar?: EventLinks | undefined;
  /** What stands before everything else: the report, once it is published. */
  children?: ReactNode;
}

/** Everything the public reads about a Switch. */
export function SwitchPage({ view, mayManage = false, map, calendar, children }: SwitchPageProps) {
  const { words } = useI18n();
  const text = words.switches;
  return (
    <article className={`hue-${view.zone.hue}`}>
      <a className="tap no-print" href={paths.switches()}>
        <span aria-hidden="true">←&nbsp;</span>
        {text.backToList}
      </a>
      <header className="page-head">
        <h1>{view.title}</h1>
        <p className="mt-4 flex flex-wrap gap-2">
          <ZoneTag zone={view.zone} />
          <SwitchStateTag state={view.state} />
          {view.postponedFrom && view.state !== 'cancelled' ? (
            <Tag hue="warn">{words.lifeCycle.postponed}</Tag>
          ) : null}
          {view.isDemo ? <Tag>{text.state.demo}</Tag> : null}
        </p>
      </header>
      <States view={view} />
      {children}
      <div className="grid items-start gap-8 lg:grid-cols-[1fr_20rem]">
        <section className="card" aria-labelledby="facts">
          <h2 className="text-xl" id="facts">
            {text.facts.title}
          </h2>
          <SwitchFacts view={view} />
        </section>
        <div className="grid gap-4">
          <SwitchRegister view={view} calendar={calendar} />
          {map ? <RegionMapFigure map={map} communeName={view.venue.communeName} /> : null}
          {view.state === 'draft' ? null : <ShowElsewhere slug={view.slug} />}
          {mayManage ? (
            <p>
              <ButtonLink look="secondary" href={paths.manageSwitch(view.slug)}>
                {text.register.team}
              </ButtonLink>
            </p>
          ) : null}
        </div>
      </div>
      <About view={view} />
    </article>
  );
}

function States({ view }: { view: SwitchView }) {
  const { words } = useI18n();
  const text = words.switches;
  if (view.state === 'cancelled')
    return (
      <Notice tone="danger" title={text.cancelledTitle}>
        {view.cancellationReason ? <p>{view.cancellationReason}</p> : null}
        <p>{text.cancelledText}</p>
      </Notice>
    );
  if (view.state === 'draft')
    return (
      <Notice tone="warning" title={text.draftTitle}>
        <p>{text.draftText}</p>
      </Notice>
    );
  return null;
}

/** What comes after the facts: why, for whom, the programme, the ideas. */
function About({ view }: { view: SwitchView }) {
  const { words } = useI18n();
  const text = words.switches;
  return (
    <div className="mt-12 grid gap-12 lg:grid-cols-2">
      <section aria-labelledby="purpose">
        <h2 id="purpose">{text.purposeTitle}</h2>
        <p className="mt-3 max-w-2xl text-lg whitespace-pre-line">{view.purpose}</p>
        {view.audiences.length > 0 ? (
          <>
            <h3 className="mt-6">{text.audiencesTitle}</h3>
            <ul className="mt-2 flex flex-wrap gap-2">
              {view.audiences.map((audience) => (
                <li key={audience}>
                  <Tag>{text.audiences[audience as keyof typeof text.audiences] ?? audience}</Tag>
                </li>
              ))}
            </ul>
            <p className="mt-2">{text.everyoneWelcome}</p>
          </>
        ) : null}
      </section>
      <section aria-labelledby="programme">
        <h2 id="programme">{text.programmeTitle}</h2>
        <div className="mt-4">
          <SwitchProgramme sessions={view.sessions} />
        </div>
        {view.state === 'draft' ? null : (
          <p className="no-print mt-4">
            <a className="tap" href={paths.publicProgramme(view.slug)}>
              {words.programme.shown.link}
            </a>
          </p>
        )}
      </section>
      <section className="card lg:col-span-2" aria-labelledby="ideas">
        <h2 id="ideas">{text.ideasTitle}</h2>
        <p className="mt-2">{view.ideas.isOpen ? text.ideasText : words.voice.opening.closedTitle}</p>
        {view.ideas.isOpen ? <p>{fill(words.voice.opening.until, { day: view.ideas.until })}</p> : null}
        <p className="actions no-print mt-4">
          {view.ideas.isOpen ? (
            <ButtonLink look="secondary" href={paths.proposeIdea(view.slug)}>
              {text.ideasPropose}
            </ButtonLink>
          ) : null}
          <ButtonLink look="quiet" href={paths.switchIdeas(view.slug)}>
            {text.ideasLink}
          </ButtonLink>
        </p>
      </section>
    </div>
  );
}

/** For a partner whose own site announces it. */
function ShowElsewhere({ slug }: { slug: string }) {
  const text = useI18n().words.embedding;
  return (
    <p className="no-print">
      <a className="tap text-sm" href={`${paths.embed()}?${embedQuery.write({ kind: 'switch', slug })}`}>
        {text.showThis}
      </a>
    </p>
  );
}
