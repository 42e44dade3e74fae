import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';

export interface PeopleFilesProps {
  slug: string;
  /** Of the address, with its "?": the files hold whom the page was asked for. */
  filter: string;
  mayRegister: boolean;
  /** Whoever may read the needs may choose to have them in the file. */
  namesNeeds: boolean;
}

/** Registering one more by hand, and the list as files. */
export function PeopleFiles({ slug, filter, mayRegister, namesNeeds }: PeopleFilesProps) {
  const text = useI18n().words.organisation.people;
  const sheet = paths.registrationsSheet(slug) + filter;
  return (
    <p className="actions no-print mt-8">
      {mayRegister ? (
        <ButtonLink look="secondary" href={paths.register(slug)}>
          {text.add}
        </ButtonLink>
      ) : null}
      <ButtonLink look="quiet" href={paths.registrationsFile(slug) + filter}>
        {text.export}
      </ButtonLink>
      <ButtonLink look="quiet" href={sheet}>
        {text.exportXlsx}
      </ButtonLink>
      {namesNeeds ? (
        <ButtonLink look="quiet" href={`${sheet}${sheet.endsWith('?') ? '' : '&'}besoins=oui`}>
          {text.exportNeeds}
        </ButtonLink>
      ) : null}
    </p>
  );
}
