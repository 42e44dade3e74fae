import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import { SelectField } from '~/ui/select-field';

export interface NeedsHoldersProps {
  holders: readonly { id: string; name: string }[];
  /** To whom they may be handed over. */
  others: readonly { id: string; name: string }[];
  /** The reader's own id. */
  me: string;
  /** False once the Switch is cancelled: it stays as it was. */
  mayChange: boolean;
}

/** Who organises the logistics, and taking, giving up or handing over. */
export function NeedsHolders({ holders, others, me, mayChange }: NeedsHoldersProps) {
  const text = useI18n().words.needs.holders;
  const isMine = holders.some(({ id }) => id === me);
  return (
    <section className="card mb-8" aria-labelledby="holders">
      <h2 id="holders" className="text-xl">
        {text.title}
      </h2>
      {holders.length > 0 ? (
        <ul className="mt-2 font-semibold">
          {holders.map(({ id, name }) => (
            <li key={id}>{id === me ? fill(text.you, { name }) : name}</li>
          ))}
        </ul>
      ) : (
        <p className="mt-2 font-semibold">{text.nobody}</p>
      )}
      <p className="mt-1 text-soft">{text.text}</p>
      {mayChange ? (
        <div className="no-print mt-4">
          {isMine ? <HandOver others={others} /> : null}
          <form method="post" className="actions">
            <Button look={isMine ? 'quiet' : 'primary'} name="intent" value={isMine ? 'give-up' : 'take'}>
              {isMine ? text.giveUp : text.take}
            </Button>
          </form>
        </div>
      ) : null}
    </section>
  );
}

function HandOver({ others }: { others: NeedsHoldersProps['others'] }) {
  const { words } = useI18n();
  const text = words.needs.holders;
  if (others.length === 0) return null;
  return (
    <form method="post" className="flex flex-wrap items-end gap-x-3">
      <div className="min-w-60 grow sm:grow-0">
        <SelectField
          name="to"
          label={text.handOver}
          choices={others.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
      <div className="mb-6">
        <Button look="secondary" name="intent" value="hand-over">
          {text.handOverDo}
        </Button>
      </div>
    </form>
  );
}
