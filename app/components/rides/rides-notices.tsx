import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { DoneNotice } from '~/ui/done-notice';
import { ErrorSummary } from '~/ui/error-summary';
import { Notice } from '~/ui/notice';
import { PhoneLink } from '../site/phone-link';
import type { MyRidesAnswer, MyRidesView, RidesDone } from './my-rides-view';

export interface RidesNoticesProps {
  view: MyRidesView;
  answer: MyRidesAnswer;
  done: RidesDone | undefined;
  token: string;
  phone: string;
}

/** What was just done or refused, and why something cannot be done here. */
export function RidesNotices({ view, answer, done, token, phone }: RidesNoticesProps) {
  const { words } = useI18n();
  const text = words.rides;
  const { refusal, problems = [] } = answer;
  const errors = problems.map(({ field, reason }) => ({ name: field, message: text.problems[reason] }));
  return (
    <>
      {refusal ? (
        <Notice tone="warning" role="alert" title={text.refusals[refusal]} />
      ) : done && problems.length === 0 ? (
        <DoneNotice title={text.done[done]} />
      ) : null}
      <ErrorSummary title={words.forms.errorsTitle} errors={errors} />
      {view.stopped ? (
        <Notice title={view.stopped === 'closed' ? text.closedTitle : text.notComing}>
          <p>{text.closedText}</p>
          <p>
            <PhoneLink phone={phone} />
          </p>
        </Notice>
      ) : (
        <>
          <p>{text.lead}</p>
          <p className="mb-6 text-soft">
            {text.hidden} {text.consent}
          </p>
        </>
      )}
      {!view.stopped && view.contactRefusal ? (
        <Notice>
          {view.contactRefusal === 'minor' ? (
            <>
              <p>{text.minor}</p>
              <p>
                <PhoneLink phone={phone} />
              </p>
            </>
          ) : (
            <>
              <p>{text.noContact}</p>
              <a className="tap" href={`${paths.askAtPlace(token, 'change')}#question`}>
                {text.addContact}
              </a>
            </>
          )}
        </Notice>
      ) : null}
    </>
  );
}
