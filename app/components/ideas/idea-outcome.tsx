import { KIND_QUESTIONS, kindOfColumn, stageOf } from '~/domain/ideas/idea';
import type { IdeaView } from '~/domain/ideas/idea-view';
import { formName, stateName } from '~/domain/vocabulary/vocabulary';
import { fill } from '~/i18n/fill';
import { formatEuros } from '~/i18n/format-number';
import { formatDay } from '~/i18n/format-time';
import { useI18n } from '~/i18n/i18n-context';
import { Facts } from '~/ui/facts';
import { useWording } from '../vocabulary/wording-context';

/** What an idea became: the decision in plain words, its reason and date, and the two-way answers. */
export function IdeaOutcome({ idea }: { idea: IdeaView }) {
  const { locale, words } = useI18n();
  const wording = useWording();
  const text = words.ideas;
  const kind = kindOfColumn(idea.boardColumn);
  const title =
    stageOf(idea.boardColumn) === 'declined' ? text.becomes.declined : text.becomes[kind ?? 'toSort'];
  const answers = (kind ? KIND_QUESTIONS[kind] : []).flatMap((question) => {
    const answer = idea[question];
    if (answer === null) return [];
    const value = typeof answer === 'number' ? formatEuros(locale, answer) : answer;
    return [{ label: text.answers[question], value }];
  });
  const facts = [
    { label: text.state, value: stateName(wording, idea.boardColumn) },
    ...(idea.form ? [{ label: text.itsForm, value: formName(wording, idea.form) }] : []),
    ...answers,
  ];
  return (
    <section className="card mt-8" aria-labelledby="outcome">
      <h2 id="outcome">{title}</h2>
      {idea.decisionReason ? (
        <div className="mt-4 border-l-4 border-sun pl-4">
          <h3 className="text-base font-semibold text-soft">{text.reason}</h3>
          <p className="whitespace-pre-line text-lg">{idea.decisionReason}</p>
          {idea.decidedAt ? (
            <p className="text-soft">
              {fill(text.decidedOn, { day: formatDay(locale, idea.zoneTimeZone, idea.decidedAt) })}
            </p>
          ) : null}
        </div>
      ) : null}
      <div className="mt-4">
        <Facts facts={facts} />
      </div>
    </section>
  );
}
