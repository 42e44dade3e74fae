import { useI18n } from '~/i18n/i18n-context';

/**
 * The code to copy and where to paste it.
 * @param address for sites that only ask for one
 */
export function EmbedCode({ code, address }: { code: string; address: string }) {
  const text = useI18n().words.embedding;
  return (
    <>
      <section aria-labelledby="copy">
        <h2 className="text-xl" id="copy">
          {text.copyTitle}
        </h2>
        <label className="field-label mt-4" htmlFor="embed-code">
          {text.code}
        </label>
        <textarea className="input input-full" id="embed-code" rows={6} readOnly value={code} />
        <p className="actions mt-3">
          <button className="button button-primary" type="button" hidden data-copies="embed-code">
            {text.copy}
          </button>
          <span role="status" data-copied={text.copied} />
        </p>
      </section>
      <section aria-labelledby="paste">
        <h2 className="text-xl" id="paste">
          {text.pasteTitle}
        </h2>
        <ul className="mt-3 grid list-disc gap-1 pl-5">
          <li>{text.paste}</li>
          <li>{text.pasteWordPress}</li>
          <li>{text.pasteHelp}</li>
          <li>{text.size}</li>
        </ul>
        <p className="mt-3">
          {text.address} <strong className="break-all">{address}</strong>
        </p>
      </section>
    </>
  );
}
