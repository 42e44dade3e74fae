import type { SwitchView } from '~/components/switches/switch-view';
import type { SeatForesight } from '~/domain/registrations/seats/seat-foresight';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { joinAll } from '~/i18n/join-all';
import { plural } from '~/i18n/plural';
import { Button } from '~/ui/button';
import type { FormState } from '~/ui/form-state';
import { Notice } from '~/ui/notice';

const TYPE_FIELD = /(^|\.)stakeholderType$/;

export interface RegistrationWaitsProps {
  waitsFor: SwitchView['waitsFor'];
  state: FormState;
  /** For a group: how many of them the rule would seat now. */
  foreseen?: SeatForesight | undefined;
}

/** Before confirming: whoever would wait knows it, and why. Nothing where everybody finds a place for now. */
export function RegistrationWaits({ waitsFor, state, foreseen }: RegistrationWaitsProps) {
  const { locale, words } = useI18n();
  const text = words.registration.waits;
  if (foreseen && foreseen.possible > 0)
    return foreseen.seated < foreseen.people ? <GroupWaits {...foreseen} /> : null;
  const chosen = new Set(
    Object.entries(state.values).flatMap(([name, values]) => (TYPE_FIELD.test(name) ? values : [])),
  );
  const labels = waitsFor.filter(({ slug }) => chosen.has(slug)).map(({ label }) => label);
  if (labels.length === 0) return null;
  return (
    <Notice tone="warning" title={text.title}>
      <p>{fill(text.text, { types: joinAll(locale, labels) })}</p>
      <p>{text.next}</p>
    </Notice>
  );
}

/** There are places, but not for all: what happens as they chose, and what else they may choose. */
function GroupWaits({ people, seated, possible }: SeatForesight) {
  const { locale, words } = useI18n();
  const text = words.registration.waits.group;
  const left = plural(locale, text.left, possible, { people });
  return (
    <Notice tone="warning" title={left}>
      {seated === 0 ? (
        <>
          <p>{text.allWait}</p>
          <p className="mt-3">
            <Button look="secondary" form="registration" name="intent" value="change-who">
              {text.choosePart}
            </Button>
          </p>
        </>
      ) : (
        <p>{plural(locale, text.rest, people - seated)}</p>
      )}
    </Notice>
  );
}
