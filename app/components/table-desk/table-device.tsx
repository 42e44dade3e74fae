import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';

/** What the device says of itself: whether it is ready without a network, what it still has to send. With its script only. */
export function TableDevice() {
  const { words } = useI18n();
  return (
    <section className="table-device" aria-label={words.offline.title} data-table="device" hidden>
      <p role="status" data-table="state" className="table-state" />
      <p data-table="queue" className="table-queue" />
      <p data-table="note" hidden />
      <p data-table="code" hidden>
        <a className="tap" href={paths.code()}>
          {words.tableDesk.device.typeCode}
        </a>
      </p>
    </section>
  );
}
