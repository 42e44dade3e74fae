import { MAX_SESSIONS, type SwitchForm } from '~/domain/switches/form/switch-form';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { Button } from '~/ui/button';
import { Notice } from '~/ui/notice';
import { FormSection } from '../organisation/form-section';
import type { Sayings } from '../organisation/switch-form-view';
import { ProgrammeSession } from './programme-session';
import { type ProgrammePlace, type ProgrammeView, programmeViewOf } from './programme-view';

export interface ProgrammeFieldsProps {
  form: Pick<SwitchForm, 'sessions'>;
  place: ProgrammePlace;
  say: Sayings;
  /** The place of the session that was just moved. */
  moved?: number | undefined;
}

/** A programme by day. Every button but "save" sends the form and shows it again, with nothing written. */
export function ProgrammeFields({ form, place, say, moved }: ProgrammeFieldsProps) {
  const i18n = useI18n();
  const { organisation, programme: text } = i18n.words;
  const { sessions } = form;
  const view = programmeViewOf(sessions, place, i18n);
  return (
    <FormSection id="programme" title={organisation.programmeTitle}>
      <p className="field-hint">{text.lead}</p>
      <p className="field-hint mb-5">{organisation.fields.programmeHint}</p>
      <Conflicts conflicts={view.conflicts} names={sessionNames(view)} />
      {view.days.map(({ label, sessions: ofDay }) => (
        <section key={`${label} ${ofDay[0]?.at}`} aria-labelledby={`day-${ofDay[0]?.at}`} className="mb-8">
          <h3 id={`day-${ofDay[0]?.at}`} className="mb-3 first-letter:uppercase">
            {label}
          </h3>
          <ol className="grid gap-4">
            {ofDay.map((each) => (
              <ProgrammeSession
                key={each.at}
                view={each}
                say={say}
                count={sessions.length}
                isMoved={each.at === moved}
              />
            ))}
          </ol>
        </section>
      ))}
      {sessions.length < MAX_SESSIONS ? (
        <Button
          look="secondary"
          name="intent"
          value="add-session"
          id="field-sessions"
          formAction={`#session-${sessions.length}`}
        >
          {organisation.fields.addSession}
        </Button>
      ) : null}
    </FormSection>
  );
}

function sessionNames({ days }: ProgrammeView): string[] {
  return days.flatMap(({ sessions }) => sessions.map(({ name }) => name));
}

/** All that may not work, each a link to its session. Nothing of it keeps anybody from saving. */
function Conflicts({ conflicts, names }: { conflicts: ProgrammeView['conflicts']; names: string[] }) {
  const { locale, words } = useI18n();
  const text = words.programme.conflicts;
  if (conflicts.length === 0) return null;
  return (
    <Notice tone="warning" title={plural(locale, text.title, conflicts.length)}>
      <p>{text.text}</p>
      <ul className="mt-2 grid gap-1">
        {conflicts.map(({ at, sentence }) => (
          <li key={`${at} ${sentence}`}>
            <a className="tap" href={`#session-${at}`}>
              {names[at]}
            </a>{' '}
            {sentence}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
