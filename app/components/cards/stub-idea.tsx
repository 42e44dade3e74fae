import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { Facts } from '~/ui/facts';
import { Notice } from '~/ui/notice';
import { PhoneLink } from '../site/phone-link';
import type { StubIdea as Idea } from './stub-view';

/** The idea that was copied from a card, and where it stands. */
export function StubIdea({ idea, phone }: { idea: Idea; phone: string }) {
  const text = useI18n().words.cards.stub;
  if (idea.isHidden)
    return (
      <Notice tone="warning" title={text.hiddenTitle}>
        <p>
          <PhoneLink phone={phone} sentence={text.hiddenText} />
        </p>
      </Notice>
    );
  const facts = [
    { label: text.state, value: idea.state },
    ...(idea.reason ? [{ label: text.reason, value: idea.reason }] : []),
  ];
  return (
    <section aria-labelledby="idea" className="card">
      <h2 id="idea">{text.ideaTitle}</h2>
      <p dir="auto" className="mt-2 text-lg font-semibold">
        {idea.title}
      </p>
      <p dir="auto" className="mt-2 max-w-2xl whitespace-pre-line">
        {idea.description}
      </p>
      {idea.mergedInto ? <p className="mt-2">{fill(text.merged, { title: idea.mergedInto })}</p> : null}
      <div className="mt-4">
        <Facts facts={facts} />
      </div>
      <p className="actions mt-4">
        <ButtonLink href={paths.idea(idea.number)}>{text.story}</ButtonLink>
      </p>
    </section>
  );
}
