import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { Facts } from '~/ui/facts';
import { PhoneLink } from '../site/phone-link';
import { MyDataHistory } from './my-data-history';
import { MyDataLines } from './my-data-lines';
import { MyDataMessages } from './my-data-messages';
import type { MyDataView } from './my-data-view';

/** Section after section what is held, how long, and what may be done about it. */
export function MyDataHeld({ view, token, phone }: { view: MyDataView; token: string; phone: string }) {
  const { myData: text, rides, voice } = useI18n().words;
  const { sections } = text;
  return (
    <>
      <section aria-labelledby="held">
        <h2 id="held">{sections.registration}</h2>
        <div className="card mt-4 mb-4 whitespace-pre-line">
          <Facts facts={view.registration} />
        </div>
        {view.mayCorrect ? (
          <ButtonLink look="secondary" href={`${paths.askAtPlace(token, 'change')}#question`}>
            {text.correct}
          </ButtonLink>
        ) : null}
      </section>
      <section className="mt-10" aria-labelledby="origin">
        <h2 id="origin">{sections.origin}</h2>
        <div className="card mt-4">
          <Facts facts={view.origin} />
        </div>
      </section>
      <MyDataMessages messages={view.messages} />
      <MyDataLines id="calls" title={sections.calls} lines={view.calls} none={text.callsNone} />
      <MyDataLines
        id="attendance"
        title={sections.attendance}
        lines={view.attendance}
        none={text.attendanceNone}
      />
      {view.rides.length > 0 ? (
        <MyDataLines id="rides" title={rides.title} lines={view.rides} none="" />
      ) : null}
      {view.ideas.length > 0 ? (
        <MyDataLines id="ideas" title={voice.own.title} lines={view.ideas} none="" />
      ) : null}
      <MyDataHistory lines={view.history} />
      <MyDataLines id="until" title={sections.until} lines={view.until} none="" />
      <section className="no-print mt-10" aria-labelledby="take">
        <h2 id="take">{sections.take}</h2>
        <p className="mt-2 mb-4">{text.takeText}</p>
        <p className="actions">
          <ButtonLink look="secondary" href={paths.myDataFile(token)}>
            {text.takeFile}
          </ButtonLink>
          <button type="button" className="button button-quiet" data-print hidden>
            {text.print}
          </button>
        </p>
      </section>
      <section className="no-print mt-10" aria-labelledby="erase">
        <h2 id="erase">{sections.erase}</h2>
        <p className="mt-2">{text.eraseText}</p>
        {view.losesPlace ? <p>{text.eraseSeat}</p> : null}
        <p className="actions mt-4">
          <ButtonLink look="danger" href={`${paths.myData(token)}?effacer=1#question`}>
            {text.eraseLink}
          </ButtonLink>
        </p>
      </section>
      <p className="mt-10">
        <PhoneLink phone={phone} sentence={text.rights} />
      </p>
      <p className="no-print">
        <a className="tap" href={paths.registration(token)}>
          {text.back}
        </a>
      </p>
    </>
  );
}
