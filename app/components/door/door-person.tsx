import type { DoorPerson as Person } from '~/domain/attendance/door-list';
import { groupShortCode } from '~/domain/registrations/short-code';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import { Tag } from '~/ui/tag';

export interface DoorPersonProps {
  /** Undefined for the mould that the script makes its rows from. */
  person?: Person;
  typeLabel?: string;
  isPresent?: boolean;
  mayMark?: boolean;
  /** Drawn with the page: the same button pressed twice counts once. */
  pageKey?: string;
}

const NOBODY: Person = {
  ...{ id: '', firstName: '', lastName: '', stakeholderType: '', code: '' },
  ...{ waits: false, walkIn: false, seenAt: [] },
};

/** Somebody of the list, with the one button that makes sense now. */
export function DoorPerson({ person = NOBODY, typeLabel, isPresent, mayMark, pageKey }: DoorPersonProps) {
  const text = useI18n().words.door;
  const isMould = person === NOBODY;
  const name = `${person.firstName} ${person.lastName}`.trim();
  const shows = (fits: boolean) => isMould || (fits && mayMark === true);
  const facts = [
    { slot: 'waits', hue: 'warn', label: text.waits, fits: person.waits },
    { slot: 'walkIn', hue: 'plain', label: text.walkIn, fits: person.walkIn },
    { slot: 'isPresent', hue: 'good', label: text.isPresent, fits: isPresent },
  ];
  const hidden = (
    <>
      <input type="hidden" name="registration" value={person.id} />
      <input type="hidden" name="key" value={pageKey ?? ''} />
    </>
  );
  return (
    <li className="door-person" data-present={isPresent ? '' : undefined}>
      <div className="door-who">
        <p className="door-name" data-slot="name">
          {name}
        </p>
        <p className="door-facts text-soft">
          <span data-slot="type">{typeLabel}</span>
          <span data-slot="code">{person.code && groupShortCode(person.code)}</span>
          {facts.map(({ slot, hue, label, fits }) =>
            isMould || fits ? (
              <span key={slot} data-slot={slot}>
                <Tag hue={hue}>{label}</Tag>
              </span>
            ) : null,
          )}
        </p>
      </div>
      {shows(!isPresent && !person.waits) ? (
        <form method="post" data-slot="present">
          {hidden}
          <Button name="intent" value="present" aria-label={fill(text.presentOne, { name })}>
            {text.present}
          </Button>
        </form>
      ) : null}
      {shows(!isPresent && person.waits) ? (
        <details data-slot="letIn" className="door-let-in">
          <summary className="button button-secondary" aria-label={fill(text.letInOne, { name })}>
            {text.letIn}
          </summary>
          <form method="post">
            {hidden}
            <p>{text.letInWarning}</p>
            <label>
              {text.reason}
              <input className="input" name="reason" maxLength={200} />
            </label>
            <Button name="intent" value="present">
              {text.letIn}
            </Button>
          </form>
        </details>
      ) : null}
      {shows(isPresent === true) ? (
        <form method="post" data-slot="absent">
          {hidden}
          <Button look="secondary" name="intent" value="absent" aria-label={fill(text.undoOne, { name })}>
            {text.undo}
          </Button>
        </form>
      ) : null}
    </li>
  );
}
