import type { FormProblem, SwitchForm as TypedForm } from '~/domain/switches/form/switch-form';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { SwitchConflict, type SwitchConflictProps } from './switch-conflict';
import { SwitchForm } from './switch-form';
import { SwitchFormScripts } from './switch-form-scripts';
import type { SwitchFormView } from './switch-form-view';

interface Props {
  loaded: Pick<SwitchFormView, 'form' | 'zones' | 'stakeholderTypes'> & {
    team: { status: string };
    existing: { id: string; slug: string; version: number; seen: string };
    typeLabels: Readonly<Record<string, string>>;
  };
  /** What came back of a form that did not go through. */
  answer: {
    form?: TypedForm | undefined;
    seen?: string | undefined;
    problems?: FormProblem[] | undefined;
    communes?: SwitchFormView['communes'] | undefined;
    conflict?: Pick<SwitchConflictProps, 'mine' | 'theirs' | 'fields'> | undefined;
    cancelling?: unknown;
    typedWords?: [string, string][] | undefined;
  };
}

/** What a Switch is about, its place and its registering, to be changed; both sides where two changed the same. */
export function SwitchEditing({ loaded, answer }: Props) {
  const text = useI18n().words.organisation;
  const { existing, team } = loaded;
  const { conflict } = answer;
  const isDraft = team.status === 'draft';
  const href = paths.manageSwitch(existing.slug);
  // Words typed to tell a change belong to this form; those to tell the end of it, to the one that cancels.
  const typedWords = answer.cancelling ? undefined : answer.typedWords;
  return (
    <>
      {conflict ? <SwitchConflict {...conflict} typeLabels={loaded.typeLabels} keep={href} /> : null}
      <SwitchForm
        action={href}
        view={{
          ...loaded,
          form: answer.form ?? loaded.form,
          problems: answer.problems ?? [],
          communes: answer.communes ?? [],
        }}
        existing={{ ...existing, seen: answer.seen ?? existing.seen }}
        tells={team.status === 'published' ? { typedWords } : undefined}
      >
        <Button name="intent" value="save">
          {isDraft ? text.saveDraft : text.save}
        </Button>
        {isDraft ? (
          <Button look="secondary" name="intent" value="publish">
            {text.saveAndPublish}
          </Button>
        ) : null}
      </SwitchForm>
      <SwitchFormScripts />
    </>
  );
}
