import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';

/** What the device itself says: whether it is ready without a network, what it still has to send. There with its script only. */
export function DoorDevice() {
  const { words } = useI18n();
  const text = words.door.device;
  return (
    <section className="door-device" aria-label={words.offline.title} data-door="device" hidden>
      <p role="status" data-door="state" className="door-state" />
      <p data-door="queue" className="door-queue" />
      <p data-door="note" hidden />
      <div className="actions">
        <Button type="button" look="secondary" data-door="scan" hidden>
          {text.scan}
        </Button>
        <Button type="button" look="secondary" data-door="install" hidden>
          {text.install}
        </Button>
      </div>
      <video data-door="camera" className="door-camera" muted playsInline hidden />
    </section>
  );
}
