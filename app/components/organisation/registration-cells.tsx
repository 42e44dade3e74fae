import type { ShownRegistration } from '~/domain/registrations/listed-registration';
import { groupShortCode } from '~/domain/registrations/short-code';
import { fill } from '~/i18n/fill';
import { formatPhone } from '~/i18n/format-phone';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { Tag } from '~/ui/tag';

type Row = ShownRegistration;

/** Who it is, with the box that chooses them and the way to their page. @param form id of the form that the box belongs to */
export function NameCell(props: { slug: string; row: Row; name: string; form: string }) {
  const { slug, row, name, form } = props;
  const { organisation, files } = useI18n().words;
  const text = organisation.people;
  return (
    <div className="flex gap-2">
      {row.erasedAt ? null : (
        <label className="tick no-print">
          <input
            type="checkbox"
            name="id"
            value={row.id}
            form={form}
            aria-label={fill(files.bulk.choose, { name })}
          />
        </label>
      )}
      <div>
        <a className="inline-flex min-h-6 items-center" href={paths.manageRegistration(slug, row.id)}>
          {name}
        </a>
        <p className="font-normal text-soft">
          {row.mediatedBy
            ? fill(text.mediatedBy, { name: row.mediatedBy })
            : row.companionName
              ? fill(text.companion, { name: row.companionName })
              : null}
        </p>
        <p className="font-normal text-soft">{fill(text.code, { code: groupShortCode(row.shortCode) })}</p>
        {row.isTwice ? <Tag hue="warn">{text.twiceTag}</Tag> : null}
      </div>
    </div>
  );
}

/** For somebody who called. */
export function CancelButton({ id, name }: { id: string; name: string }) {
  const text = useI18n().words.organisation.people;
  return (
    <form method="post" className="print">
      <input type="hidden" name="registration" value={id} />
      <Button look="quiet" name="intent" value="cancel" aria-label={fill(text.cancelOf, { name })}>
        {text.cancelShort}
      </Button>
    </form>
  );
}

export function ContactCell({ row }: { row: Row }) {
  const text = useI18n().words.organisation.people;
  if (!row.email && !row.phone) return text.noContact;
  return (
    <>
      {row.email ? <p>{row.email}</p> : null}
      {row.emailRefusedAt ? <p className="font-semibold">{text.refusedAddress}</p> : null}
      {row.phone ? <a href={`tel:${row.phone}`}>{formatPhone(row.phone)}</a> : null}
      <p className="text-soft">{row.laterContact ? text.laterYes : text.laterNo}</p>
    </>
  );
}

const TONES = { confirmed: 'good', waitlisted: 'warn', cancelled: 'plain' } as const;

export function StatusCell({ row, type }: { row: Row; type: string }) {
  const { organisation, place } = useI18n().words;
  const text = organisation.people;
  const isUnanswered = row.askedAt !== null && (row.keptAt === null || row.keptAt < row.askedAt);
  return (
    <>
      <Tag hue={TONES[row.status]}>{text.statuses[row.status]}</Tag>
      {row.mergedInto ? <p>{text.merged}</p> : null}
      {row.status === 'confirmed' && isUnanswered ? <p>{text.unanswered}</p> : null}
      {row.tableNumber && row.status === 'confirmed' ? (
        <p>{fill(text.atTable, { number: row.tableNumber })}</p>
      ) : null}
      {row.wait ? (
        <>
          <p className="font-semibold">{fill(text.position, { position: row.wait.position })}</p>
          <p>{fill(place.reasons[row.wait.reason], { type })}</p>
        </>
      ) : null}
    </>
  );
}

export function PresenceCell({ row }: { row: Row }) {
  const { locale, words } = useI18n();
  const text = words.organisation.people;
  if (row.seenAt.length > 0) return plural(locale, text.seenAt, row.seenAt.length);
  return row.status === 'confirmed' ? text.notSeen : null;
}
