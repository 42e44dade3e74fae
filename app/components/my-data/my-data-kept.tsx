import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { PhoneLink } from '../site/phone-link';
import { MyDataHistory } from './my-data-history';
import type { MyDataView } from './my-data-view';

/** What stays once somebody is erased, and why: it names nobody. */
export function MyDataKept({ view, phone }: { view: MyDataView; phone: string }) {
  const text = useI18n().words.myData;
  return (
    <section aria-labelledby="kept" className="mt-8">
      <h2 id="kept">{text.sections.kept}</h2>
      <ul className="mt-2 mb-3 list-disc pl-6">
        {text.kept.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>{text.keptAfter}</p>
      <MyDataHistory lines={view.history} />
      <p className="mt-8">
        <PhoneLink phone={phone} sentence={text.rights} />
      </p>
      <p>
        <a className="tap" href={paths.privacy()}>
          {text.privacy}
        </a>
      </p>
    </section>
  );
}
