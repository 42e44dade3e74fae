import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { ZoneTag } from '../zones/zone-tag';

export interface DeskHeadView {
  slug: string;
  title: string;
  days: string;
  place: string;
  zone: { name: string; hue: string };
}

/** At which Switch the mediator stands, and where else to go. */
export function DeskHead({ desk }: { desk: DeskHeadView }) {
  const text = useI18n().words.mediation.desk;
  return (
    <header className="page-head">
      <a className="tap no-print" href={paths.mediation()}>
        {text.back}
      </a>
      <p className="text-soft">{text.title}</p>
      <h1>{desk.title}</h1>
      <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <ZoneTag zone={desk.zone} />
        <span>{desk.days}</span>
        <span>{desk.place}</span>
        <a className="tap no-print" href={paths.switchEvent(desk.slug)}>
          {text.publicPage}
        </a>
        <a
          className="tap no-print"
          href={`${paths.myPeople()}?${new URLSearchParams({ switch: desk.slug })}`}
        >
          {text.mine}
        </a>
      </div>
    </header>
  );
}
