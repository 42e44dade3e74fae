import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { Button } from '~/ui/button';
import { SelectField } from '~/ui/select-field';
import { TextField } from '~/ui/text-field';

export interface DoorWalkInProps {
  types: readonly { slug: string; label: string; left: number }[];
  pageKey: string;
  problem?: string | undefined;
  typed?: { firstName: string; lastName: string; stakeholderType: string; reason: string } | undefined;
}

/** Somebody who did not register. The seat rule warns; whoever welcomes decides, and says why. */
export function DoorWalkIn({ types, pageKey, problem, typed }: DoorWalkInProps) {
  const { locale, words } = useI18n();
  const text = words.door.walkInForm;
  const asksReason = problem === 'full' || problem === 'missingReason';
  return (
    <details className="card door-walk-in" id="door-walk-in" open={problem !== undefined}>
      <summary>{text.title}</summary>
      <form method="post" data-door="walk-in">
        <input type="hidden" name="key" value={pageKey} />
        <TextField
          name="firstName"
          label={text.firstName}
          need="required"
          autoComplete="off"
          maxLength={100}
          defaultValue={typed?.firstName}
          error={problem === 'missingName' ? text.missingName : undefined}
        />
        <TextField
          name="lastName"
          label={text.lastName}
          need="optional"
          autoComplete="off"
          maxLength={100}
          defaultValue={typed?.lastName}
        />
        <SelectField
          name="stakeholderType"
          label={text.type}
          need="required"
          defaultValue={typed?.stakeholderType ?? types[0]?.slug ?? ''}
          choices={types.map(({ slug, label, left }) => ({
            value: slug,
            label: plural(locale, text.left, left, { label }),
          }))}
        />
        {/* Disabled it is not sent: the server then asks for it where the rule gives no seat. */}
        <fieldset data-door="reason" hidden={!asksReason} disabled={!asksReason}>
          <p className="door-warning">{text.full}</p>
          <TextField
            name="reason"
            label={words.door.reason}
            hint={words.door.reasonHint}
            need="required"
            maxLength={200}
            defaultValue={typed?.reason}
            error={problem === 'missingReason' ? text.missingReason : undefined}
          />
        </fieldset>
        <Button name="intent" value="walk-in">
          {text.add}
        </Button>
      </form>
    </details>
  );
}
