import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { joinAll } from '~/i18n/join-all';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import type { PlaceView } from './registration-place-view';

export interface RegistrationNewDateProps {
  place: PlaceView;
  token: string;
  when: { days: string; hours: string; postponedFrom: string | null };
}

/** « Venez-vous à la nouvelle date ? » Two buttons, and two more where others of the group have not answered either. */
export function RegistrationNewDate({ place, token, when }: RegistrationNewDateProps) {
  const { words } = useI18n();
  const text = words.place.newDate;
  const others = place.party.filter((person) => person.isAsked).map((person) => person.name);
  return (
    <section id="question" className="register no-print my-8" aria-labelledby="new-date">
      <h2 id="new-date">
        {others.length > 0 ? fill(text.questionFor, { name: place.name }) : text.question}
      </h2>
      <p className="mt-3 text-lg font-bold">
        <span className="inline-block first-letter:uppercase">{when.days}</span>
        <span className="block first-letter:uppercase">{when.hours}</span>
      </p>
      {when.postponedFrom ? <p>{fill(words.lifeCycle.firstPlanned, { day: when.postponedFrom })}</p> : null}
      <form method="post" action={paths.registration(token)}>
        <p className="actions mt-5">
          <Button name="intent" value="keep">
            {text.keep}
          </Button>
          <Button look="secondary" name="intent" value="cancel">
            {text.cannot}
          </Button>
        </p>
        {others.length > 0 ? <ForAll names={[place.name, ...others]} /> : null}
      </form>
    </section>
  );
}

function ForAll({ names }: { names: readonly string[] }) {
  const { locale, words } = useI18n();
  const text = words.place.newDate;
  return (
    <fieldset className="mt-6 border-t border-line pt-4">
      <legend className="float-left mb-3 w-full font-semibold">
        {fill(text.forAll, { names: joinAll(locale, names) })}
      </legend>
      <p className="actions clear-both">
        <Button look="secondary" name="intent" value="keep-all">
          {text.keepAll}
        </Button>
        <Button look="secondary" name="intent" value="cancel-all">
          {text.cannotAll}
        </Button>
      </p>
    </fieldset>
  );
}
