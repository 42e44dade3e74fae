import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';

/** Which table this is. In the shell the script fills in what it knows. */
export function TableHead({
  title,
  theme,
  switchSlug,
}: {
  title: string;
  theme: string;
  switchSlug: string;
}) {
  const text = useI18n().words.tableDesk;
  return (
    <header className="page-head">
      <h1 data-table="title">{title}</h1>
      <p className="page-lead" data-table="theme" data-sentence={text.theme}>
        {theme ? fill(text.theme, { theme }) : text.lead}
      </p>
      {switchSlug ? (
        <a className="tap" href={paths.switchIdeas(switchSlug)}>
          {text.ideasOfSwitch}
        </a>
      ) : null}
    </header>
  );
}
