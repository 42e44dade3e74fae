import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { Tag } from '~/ui/tag';
import { TextField } from '~/ui/text-field';
import type { ModerationView } from './moderation-view';

/** One thing to read: what was said, about what, since when, and what may be decided. */
export function ModerationItem({ item }: { item: ModerationView }) {
  const { words } = useI18n();
  const text = words.moderation;
  return (
    <li className="card mb-6" id={`message-${item.id}`}>
      <p className="flex flex-wrap items-center gap-2">
        <Tag>{text.kinds[item.about]}</Tag>
        <span className={item.isOld ? 'font-semibold' : 'text-soft'}>
          {fill(text.since, { when: item.when })}
        </span>
        {item.isHidden ? <Tag hue="warn">{text.isHidden}</Tag> : null}
      </p>
      <h3 className="mt-3" dir="auto">
        {item.isHidden ? (
          fill(text.onIdea, { title: item.idea.title })
        ) : (
          <a className="tap" href={paths.idea(item.idea.number)}>
            {fill(text.onIdea, { title: item.idea.title })}
          </a>
        )}
      </h3>
      <Said item={item} />
      {item.decided ? <Decided item={item} /> : <Verdicts item={item} />}
    </li>
  );
}

function Said({ item }: { item: ModerationView }) {
  const { words } = useI18n();
  const text = words.moderation;
  if (item.about === 'comment')
    return (
      <>
        <p dir="auto" className="moderation-words">
          {item.words}
        </p>
        <p className="text-soft">
          {item.firstName ? fill(text.by, { name: item.firstName }) : text.anonymous}
        </p>
      </>
    );
  return (
    <>
      <p className="mt-2 font-semibold">
        {fill(text.why, { reason: item.reason ? words.voice.report.reasons[item.reason] : '' })}
      </p>
      {item.words ? (
        <>
          <p>{text.said}</p>
          <p dir="auto" className="moderation-words">
            {item.words}
          </p>
        </>
      ) : null}
      <p>{item.about === 'reportComment' ? text.commentWords : text.ideaWords}</p>
      <p dir="auto" className="moderation-words">
        {item.reported}
      </p>
    </>
  );
}

function Verdicts({ item }: { item: ModerationView }) {
  const text = useI18n().words.moderation;
  if (item.about === 'comment')
    return (
      <>
        <VerdictForm item={item}>
          <Button name="verdict" value="show">
            {text.show}
          </Button>
        </VerdictForm>
        <VerdictForm item={item}>
          <TextField name={`refusal-${item.id}`} label={text.refusal} hint={text.refusalHint} />
          <Button look="danger" name="verdict" value="refuse">
            {text.refuse}
          </Button>
        </VerdictForm>
      </>
    );
  return (
    <VerdictForm item={item}>
      <p className="actions">
        <Button look="secondary" name="verdict" value="keep">
          {text.keep}
        </Button>
        <Button look="danger" name="verdict" value="take-off">
          {item.about === 'reportIdea' ? text.takeOffIdea : text.takeOffComment}
        </Button>
      </p>
    </VerdictForm>
  );
}

function Decided({ item }: { item: ModerationView }) {
  const text = useI18n().words.moderation;
  return (
    <VerdictForm item={item}>
      <p className="mb-3">{item.decided}</p>
      {item.refusal ? <p className="mb-3">{fill(text.refusedBecause, { reason: item.refusal })}</p> : null}
      <Button look="secondary" name="verdict" value="reopen">
        {text.reopen}
      </Button>
    </VerdictForm>
  );
}

function VerdictForm({ item, children }: { item: ModerationView; children: React.ReactNode }) {
  return (
    <form method="post" action={paths.moderation()} className="mt-4" noValidate>
      <input type="hidden" name="kind" value={item.about === 'comment' ? 'comment' : 'report'} />
      <input type="hidden" name="id" value={item.id} />
      <input type="hidden" name="version" value={item.version} />
      {children}
    </form>
  );
}
