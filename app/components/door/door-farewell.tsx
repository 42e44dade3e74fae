import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';

/** What signing out would lose, where a welcome desk on this device still has something to send. */
export function DoorFarewell() {
  const { farewell, farewellLink } = useI18n().words.door.device;
  return (
    <>
      <div
        className="notice notice-warning mt-6"
        role="alert"
        hidden
        data-farewell=""
        data-one={farewell.one}
        data-other={farewell.other}
        data-door={paths.door('_')}
      >
        <p />
        <a className="tap" href={paths.organisation()}>
          {farewellLink}
        </a>
      </div>
      <script type="module" src="/enhance/door-farewell.js" />
    </>
  );
}
