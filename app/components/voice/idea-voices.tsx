import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';
import type { VoicesView } from './voices-view';

/** What anybody may say of an idea: support it, comment it, follow it, report it. */
export function IdeaVoices({ voices }: { voices: VoicesView }) {
  return (
    <div className="voices">
      <Support voices={voices} />
      <Comments voices={voices} />
    </div>
  );
}

function Support({ voices: { number, support } }: { voices: VoicesView }) {
  const { locale, words } = useI18n();
  const { follow, report, support: text } = words.voice;
  return (
    <section className="card no-print" aria-labelledby="support">
      <h2 id="support">{text.title}</h2>
      <p className="mt-2 text-lg font-semibold">{plural(locale, text.count, support.count)}</p>
      <form method="post" action={paths.supportIdea(number)} className="mt-3">
        {support.isMine ? (
          <>
            <p className="mb-3">
              <span aria-hidden="true">✓ </span>
              {text.mine}
            </p>
            <Button look="secondary" name="intent" value="take-back">
              {text.takeBack}
            </Button>
          </>
        ) : (
          <>
            <Button name="intent" value="support">
              {text.give}
            </Button>
            <p className="mt-2 text-soft">{text.hint}</p>
          </>
        )}
      </form>
      <p className="mt-5">
        <ButtonLink look="quiet" href={paths.followIdea(number)}>
          {follow.idea}
        </ButtonLink>
        <span className="block text-soft">{follow.ideaText}</span>
      </p>
      <p className="mt-2">
        <ButtonLink look="quiet" href={paths.reportIdea(number)}>
          {report.idea}
        </ButtonLink>
      </p>
    </section>
  );
}

function Comments({ voices: { number, comments } }: { voices: VoicesView }) {
  const { words } = useI18n();
  const { comments: text, report } = words.voice;
  return (
    <section aria-labelledby="comments">
      <h2 id="comments">{text.title}</h2>
      {comments.length === 0 ? <p className="mt-2 text-soft">{text.none}</p> : null}
      <ol className="voice-comments">
        {comments.map(({ id, firstName, words: said, day }) => (
          <li key={id} id={`commentaire-${id}`}>
            <p dir="auto" className="max-w-2xl whitespace-pre-line">
              {said}
            </p>
            <p className="text-sm text-soft">{fill(text.at, { name: firstName || text.anonymous, day })}</p>
            <p className="no-print text-sm">
              <a className="tap" href={`${paths.reportIdea(number)}?commentaire=${id}`}>
                {report.comment}
              </a>
            </p>
          </li>
        ))}
      </ol>
      <p className="no-print mt-4">
        <ButtonLink look="secondary" href={paths.commentIdea(number)}>
          {text.add}
        </ButtonLink>
      </p>
    </section>
  );
}
