import { useI18n } from '~/i18n/i18n-context';
import type { PluralForms } from '~/i18n/plural';
import { paths } from '~/paths';

/** What signing out would lose, where a desk on this device still has something to send. */
export function DoorFarewell() {
  const { door, tableDesk } = useI18n().words;
  return (
    <>
      <Farewell
        store="switchboard-door-1"
        sentences={door.device.farewell}
        link={door.device.farewellLink}
        href={paths.door('_')}
      />
      <Farewell
        store="switchboard-table-1"
        sentences={tableDesk.device.farewell}
        link={tableDesk.device.farewellLink}
        href={paths.table('_')}
      />
      <script type="module" src="/enhance/door-farewell.js" />
    </>
  );
}

interface FarewellProps {
  /** Where the device keeps it. */
  store: string;
  sentences: PluralForms;
  link: string;
  /** With "_" for the place that has something to send. */
  href: string;
}

function Farewell({ store, sentences, link, href }: FarewellProps) {
  return (
    <div
      className="notice notice-warning mt-6"
      role="alert"
      hidden
      data-farewell={store}
      data-one={sentences.one}
      data-other={sentences.other}
    >
      <p />
      <a className="tap" href={href}>
        {link}
      </a>
    </div>
  );
}
