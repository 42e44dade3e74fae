import { ROLES } from '~/domain/people/viewer';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';
import { TextField } from '~/ui/text-field';

/** Looking for somebody, or for everybody of one role; kept in the address. */
export function TeamFilters({ ask }: { ask: { q: string; role: string } }) {
  const text = useI18n().words.team;
  return (
    <form method="get" action={paths.team()} className="no-print flex flex-wrap items-end gap-x-5">
      <TextField name="q" label={text.search} type="search" defaultValue={ask.q} />
      <div className="field">
        <RoleSelect chosen={ask.role} />
      </div>
      <div className="field actions">
        <Button look="secondary">{text.filter}</Button>
        {ask.q || ask.role ? (
          <ButtonLink look="quiet" href={paths.team()}>
            {text.clear}
          </ButtonLink>
        ) : null}
      </div>
    </form>
  );
}

function RoleSelect({ chosen }: { chosen: string }) {
  const text = useI18n().words.team;
  // The form below asks for a role too: this control needs an id of its own.
  return (
    <>
      <label className="field-label" htmlFor="filter-role">
        {text.role}
      </label>
      <select className="input input-full" id="filter-role" name="role" defaultValue={chosen}>
        <option value="">{text.everyRole}</option>
        {ROLES.map((role) => (
          <option key={role} value={role}>
            {text.roles[role]}
          </option>
        ))}
      </select>
    </>
  );
}
