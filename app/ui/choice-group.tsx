import type { Choice } from './choice';
import { describedBy, FieldError, FieldHint, FieldNeed, type FieldTexts, idOf } from './field-frame';

export type ChoiceGroupProps = FieldTexts & {
  kind: 'radio' | 'checkbox';
  choices: readonly Choice[];
  /** The chosen values; a radio group has one at most. */
  chosen?: readonly string[];
  /** Side by side where there is room, for short labels. */
  inline?: boolean;
};

/** Radio buttons or checkboxes under one question. The first control bears the group's id for error links. */
export function ChoiceGroup(props: ChoiceGroupProps) {
  const { name, label, hint, error, need, kind, choices, chosen = [], inline = false } = props;
  return (
    <fieldset
      className="field choice-group"
      aria-describedby={describedBy({ name, hint, error })}
      data-invalid={error ? '' : undefined}
    >
      <legend className="field-label">
        {label}
        <FieldNeed need={need} />
      </legend>
      <FieldHint name={name} hint={hint} />
      <div className={inline ? 'choices choices-inline' : 'choices'}>
        {choices.map((choice, at) => {
          const id = at === 0 ? idOf(name) : `${idOf(name)}-${choice.value}`;
          return (
            <label key={choice.value} className="choice" htmlFor={id}>
              <input
                type={kind}
                id={id}
                name={name}
                value={choice.value}
                defaultChecked={chosen.includes(choice.value)}
              />
              <span className="choice-text">
                <span className="choice-label">{choice.label}</span>
                {choice.hint ? <span className="choice-hint">{choice.hint}</span> : null}
              </span>
            </label>
          );
        })}
      </div>
      <FieldError name={name} error={error} />
    </fieldset>
  );
}
