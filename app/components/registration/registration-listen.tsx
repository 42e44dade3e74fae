import { useI18n } from '~/i18n/i18n-context';

/** Reads the step aloud with a voice of the device. Shown by its script only, where the device has one. */
export function RegistrationListen() {
  const text = useI18n().words.registration.listen;
  return (
    <p className="mb-4">
      <button
        className="button button-quiet"
        type="button"
        data-listen
        data-start={text.start}
        data-stop={text.stop}
        hidden
      >
        {text.start}
      </button>
    </p>
  );
}
