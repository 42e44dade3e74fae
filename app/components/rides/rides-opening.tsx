import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import type { TeamRidesView } from './team-rides-view';

/** Whether people who are registered may look for a ride together. */
export function RidesOpening({ view }: { view: TeamRidesView }) {
  const text = useI18n().words.rides.team;
  return (
    <section className="no-print mt-10" aria-labelledby="opening">
      <h2 id="opening">{text.openTitle}</h2>
      <p className="mt-2 mb-4">{view.isOpen ? text.isOpen : text.isClosed}</p>
      {view.mayChange ? (
        <form method="post">
          <Button
            look={view.isOpen ? 'secondary' : 'primary'}
            name="intent"
            value={view.isOpen ? 'close' : 'open'}
          >
            {view.isOpen ? text.close : text.open}
          </Button>
        </form>
      ) : null}
    </section>
  );
}
