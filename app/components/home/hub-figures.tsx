import { formatEuros, formatNumber } from '~/i18n/format-number';
import { useI18n } from '~/i18n/i18n-context';

export interface HubFiguresProps {
  figures: { targetPeople: number; budgetEuros: number; zones: number; leadOrganizations: readonly string[] };
}

/** What the hub aims at, with what money, and who carries it. */
export function HubFigures({ figures }: HubFiguresProps) {
  const { locale, words } = useI18n();
  const text = words.home;
  return (
    <section className="band band-last" aria-labelledby="figures">
      <h2 id="figures">{text.figuresTitle}</h2>
      <dl className="mt-6 flex flex-wrap gap-x-14 gap-y-5">
        <Figure value={formatNumber(locale, figures.targetPeople)} label={text.figures.target} />
        <Figure value={formatEuros(locale, figures.budgetEuros)} label={text.figures.budget} />
        <Figure value={formatNumber(locale, figures.zones)} label={text.figures.zones} />
      </dl>
      <h3 className="mt-10">{text.carriersTitle}</h3>
      <p className="mt-1">{text.carriersText}</p>
      <ul className="mt-3 flex flex-wrap gap-2">
        {figures.leadOrganizations.map((name) => (
          <li key={name} className="tag">
            {name}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Figure({ value, label }: { value: string; label: string }) {
  return (
    <div className="flex flex-col-reverse">
      <dt className="text-lg">{label}</dt>
      <dd className="text-4xl font-bold text-sea">{value}</dd>
    </div>
  );
}
