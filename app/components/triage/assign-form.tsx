import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import type { StaffChoice } from './queue-line';

export interface AssignFormProps {
  idea: {
    number: number;
    version: number;
    assigneeId: string | null;
    assignee: string | null;
    isMine: boolean;
  };
  staff: readonly StaffChoice[];
  /** Where the person is led back to. */
  back: string;
}

/** Who takes care of an idea: taking it, leaving it, giving it to somebody; each with how many they hold. */
export function AssignForm({ idea, staff, back }: AssignFormProps) {
  const { locale, words } = useI18n();
  const { assign: text, assignedTo, nobodyYet, keys } = words.triageQueue;
  const others = staff.filter(({ id, isStaff }) => isStaff && id !== idea.assigneeId);
  return (
    <section aria-labelledby="assign" className="mt-6 first:mt-0">
      <h3 id="assign" className="text-lg">
        {text.title}
      </h3>
      <p className="mb-2">{idea.assignee ? fill(assignedTo, { name: idea.assignee }) : nobodyYet}</p>
      <form method="post" action={paths.triageIdea(idea.number)} className="assign-form">
        <input type="hidden" name="expectedVersion" value={idea.version} />
        <input type="hidden" name="retour" value={back} />
        {idea.isMine ? null : (
          <Button look="secondary" name="intent" value="take" data-key={keys.take}>
            {text.take}
          </Button>
        )}
        {idea.assigneeId === null ? null : (
          <Button look="quiet" name="intent" value="release">
            {idea.isMine ? text.release : text.releaseOther}
          </Button>
        )}
        {others.length === 0 ? null : (
          <>
            <label className="assign-to">
              <span>{text.to}</span>
              <select className="input" name="to" data-key={keys.assign}>
                {others.map(({ id, name, held }) => (
                  <option key={id} value={id}>
                    {fill(text.holder, { name, held: plural(locale, text.held, held) })}
                  </option>
                ))}
              </select>
            </label>
            <Button look="secondary" name="intent" value="assign">
              {text.go}
            </Button>
          </>
        )}
      </form>
    </section>
  );
}
