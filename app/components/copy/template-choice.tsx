import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';

/** A way to begin that is not an empty form; nothing where the hub keeps no template. */
export function TemplateChoice({ templates }: { templates: readonly { id: string; name: string }[] }) {
  const text = useI18n().words.programme.templates;
  if (templates.length === 0) return null;
  return (
    <section className="card mb-8" aria-labelledby="templates">
      <h2 id="templates" className="text-xl">
        {text.start}
      </h2>
      <ul className="mt-2 flex flex-wrap gap-x-6">
        {templates.map(({ id, name }) => (
          <li key={id}>
            <a className="tap" href={paths.template(id)}>
              {name}
            </a>
          </li>
        ))}
        <li>
          <a className="tap" href={paths.templates()}>
            {text.all}
          </a>
        </li>
      </ul>
      <p className="text-soft">{text.startText}</p>
    </section>
  );
}
