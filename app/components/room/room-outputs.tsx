import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import type { RoomOutput, RoomScreenView } from './room-screen-view';

/** What ideas have become: services on one side, prototypes on the other, and the latest answer. */
export function RoomOutputs({ view }: { view: RoomScreenView }) {
  const { locale, words } = useI18n();
  const text = words.room;
  const isLarge = view.show === 'outputs';
  return (
    <section className="wall-outputs">
      <div className="wall-kinds">
        <Kind
          kind="service"
          title={plural(locale, text.services, view.services.count)}
          hint={plural(locale, text.servicesText, view.services.count)}
          of={view.services}
          isLarge={isLarge}
        />
        <Kind
          kind="prototype"
          title={plural(locale, text.prototypes, view.prototypes.count)}
          hint={text.prototypesText}
          of={view.prototypes}
          isLarge={isLarge}
        />
      </div>
      <div className={`wall-latest wall-latest-${view.latest?.kind ?? 'none'}`}>
        <h2>{text.latest}</h2>
        {view.latest ? (
          <p>
            <span className="wall-idea" dir="auto">
              {view.latest.title}
            </span>
            <strong>{view.latest.state}</strong>
          </p>
        ) : (
          <p className="wall-empty">{text.noDecision}</p>
        )}
      </div>
    </section>
  );
}

interface KindProps {
  kind: 'service' | 'prototype';
  title: string;
  hint: string;
  of: { count: number; shown: RoomOutput[] };
  isLarge: boolean;
}

function Kind({ kind, title, hint, of, isLarge }: KindProps) {
  return (
    <div className={`wall-kind wall-kind-${kind}`}>
      <h2>
        <span className="wall-kind-count">{of.count}</span> {title}
      </h2>
      <p>{hint}</p>
      {isLarge ? (
        <ul className="wall-list">
          {of.shown.map(({ number, title: idea, state }) => (
            <li key={number} data-key={number}>
              <span className="wall-idea" dir="auto">
                {idea}
              </span>
              <span className="wall-speaker">{state}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
