import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { Button } from '~/ui/button';
import type { MyRidesAnswer, MyRidesView } from './my-rides-view';
import { RideForm } from './ride-form';

/** One's own announcement: as it stands, or the form to publish one. */
export function MyRide({ view, answer }: { view: MyRidesView; answer: MyRidesAnswer }) {
  const { locale, words } = useI18n();
  const text = words.rides;
  const { mine } = view;
  if (!mine) return <RideForm answer={answer} />;
  const count = plural(locale, text.seats, mine.seats);
  return (
    <section className="mt-10" aria-labelledby="mine">
      <h2 id="mine">{text.myTitle}</h2>
      <form method="post" className="card mt-4">
        <p className="font-semibold">
          {fill(mine.kind === 'offer' ? text.offerTitle : text.seekTitle, { count, commune: mine.commune })}
        </p>
        <p className="mb-4 text-soft">{text.withdrawText}</p>
        <Button look="danger" name="intent" value="withdraw">
          {text.withdraw}
        </Button>
      </form>
    </section>
  );
}
