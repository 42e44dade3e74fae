import { useI18n } from '~/i18n/i18n-context';

/** One box for all of the page; there only once its script can keep the promise. */
export function TickAll() {
  const { chooseAll } = useI18n().words.files.bulk;
  return (
    <p hidden className="no-print mb-2">
      <label className="tap gap-3">
        <input type="checkbox" data-tick-all="" className="size-6" />
        {chooseAll}
      </label>
    </p>
  );
}
