import { NO_ANSWER } from '~/domain/registrations/registrations-query';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { PhoneLink } from '../site/phone-link';

interface Person {
  id: string;
  name: string;
  contact: 'email' | 'phone' | 'none';
  email: string;
  phone: string;
  companion: string;
  /** International form, '' where there is none. */
  companionPhone: string;
}

export interface PostponeAnswersProps {
  slug: string;
  answers: { kept: number; cannot: number; unanswered: number; people: Person[]; callsFrom: string };
  /** Answers are still taken. */
  isOpen: boolean;
}

/** Who comes to the new date, who does not, and who has not said so. */
export function PostponeAnswers({ slug, answers, isOpen }: PostponeAnswersProps) {
  const { locale, words } = useI18n();
  const text = words.lifeCycle.answers;
  const { kept, cannot, unanswered, people } = answers;
  return (
    <section className="mb-12" aria-labelledby="answers">
      <h2 id="answers">{text.title}</h2>
      <ul className="mt-3 mb-4 flex flex-wrap gap-x-8 gap-y-2 text-lg font-semibold">
        <li>{plural(locale, text.kept, kept)}</li>
        <li>{plural(locale, text.cannot, cannot)}</li>
        <li>{plural(locale, text.unanswered, unanswered)}</li>
      </ul>
      {isOpen && people.length > 0 ? (
        <>
          <p className="mb-4">{fill(text.calls, { date: answers.callsFrom })}</p>
          <Unanswered slug={slug} people={people} caption={plural(locale, text.caption, unanswered)} />
        </>
      ) : null}
      {unanswered > people.length ? (
        <p className="mt-3">
          <a className="tap" href={`${paths.manageRegistrations(slug)}?reponse=${NO_ANSWER}`}>
            {text.more}
          </a>
        </p>
      ) : null}
    </section>
  );
}

function Unanswered({ slug, people, caption }: { slug: string; people: Person[]; caption: string }) {
  const text = useI18n().words.lifeCycle.answers;
  return (
    <div className="table-frame as-cards">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.name}</th>
            <th scope="col">{text.contact}</th>
            <th scope="col">{text.answer}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row">{person.name}</th>
              <td data-label={text.contact}>
                <Contact person={person} />
              </td>
              <td data-label={text.answer}>
                <TakeAnswer slug={slug} person={person} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Contact({ person }: { person: Person }) {
  const text = useI18n().words.lifeCycle.answers;
  const { email, phone, companion, companionPhone } = person;
  if (phone)
    return (
      <a className="tap" href={`tel:${phone.replace(/\s/g, '')}`}>
        {phone}
      </a>
    );
  return (
    <>
      {email ? <p className="break-words">{email}</p> : null}
      {companion ? <p>{fill(text.companion, { companion })}</p> : null}
      {companionPhone ? (
        <p>
          <PhoneLink phone={companionPhone} />
        </p>
      ) : null}
      {email || companion || companionPhone ? null : <p>{text.noContact}</p>}
    </>
  );
}

/** For whoever calls, or was called. */
function TakeAnswer({ slug, person }: { slug: string; person: Person }) {
  const text = useI18n().words.lifeCycle.answers;
  return (
    <form method="post" action={paths.postponeSwitch(slug)} className="flex flex-wrap gap-2">
      <input type="hidden" name="registration" value={person.id} />
      <Button
        look="secondary"
        name="intent"
        value="keep"
        aria-label={fill(text.keepOf, { name: person.name })}
      >
        {text.keep}
      </Button>
      <Button
        look="quiet"
        name="intent"
        value="cannot"
        aria-label={fill(text.cannotOf, { name: person.name })}
      >
        {text.cannotCome}
      </Button>
    </form>
  );
}
