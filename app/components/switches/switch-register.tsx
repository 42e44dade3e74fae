import type { EventLinks } from '~/domain/switches/event-links';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { AddToCalendar } from '../calendars/add-to-calendar';
import type { SwitchView } from './switch-view';

/** Taking a seat, or why it is not possible now and what to do instead. */
export function SwitchRegister({ view, calendar }: { view: SwitchView; calendar?: EventLinks | undefined }) {
  const { words } = useI18n();
  const text = words.switches.register;
  const isOver = view.state === 'cancelled' || view.state === 'over';
  const canRegister = view.state === 'open' || view.state === 'full';
  return (
    <section className="register no-print" aria-labelledby="register">
      <h2 className="text-xl" id="register">
        {isOver ? text.nowWhat : text.title}
      </h2>
      {canRegister ? (
        <>
          {view.state === 'full' ? <p>{words.switches.seats.waitlist}</p> : null}
          <ButtonLink href={paths.register(view.slug)}>
            {view.state === 'full' ? text.waitlist : text.open}
          </ButtonLink>
          <p>{fill(text.until, view.closes)}</p>
          <p>
            {text.noAccount} {text.other}
          </p>
        </>
      ) : (
        <WhyNot view={view} />
      )}
      <ul>
        {isOver ? (
          <li>
            <a className="tap" href={paths.zone(view.zone.slug)}>
              {text.others}
            </a>
          </li>
        ) : null}
        {calendar && !isOver ? (
          <li>
            <AddToCalendar file={paths.switchCalendar(view.slug)} links={calendar} />
          </li>
        ) : null}
        <li>
          <a className="tap" href={paths.code()}>
            {text.already}
          </a>
        </li>
      </ul>
    </section>
  );
}

function WhyNot({ view }: { view: SwitchView }) {
  const { words } = useI18n();
  const text = words.switches.register;
  if (view.state === 'cancelled') return <p>{text.cancelled}</p>;
  if (view.state === 'draft') return <p>{words.switches.draftText}</p>;
  if (view.state === 'over') return <p>{text.over}</p>;
  if (view.state === 'notOpenYet')
    return <p>{fill(words.registration.closed['not-open-yet'], view.opens)}</p>;
  return <p>{words.registration.closed.closed}</p>;
}
