import { describe, expect, it } from 'vitest';
import { type AuthorReach, authorTold } from '~/components/ideas/author-told';
import { fr } from '~/i18n/fr';

const text = fr.triage.author;
const reach = (authorContact: AuthorReach['authorContact']): AuthorReach => ({
  ...{ authorContact, authorEmail: null, authorPhone: '+33612345678', isSent: true },
});

describe('how a decision reaches an author', () => {
  it('is said of each way', () => {
    expect(authorTold(text, reach('sms')).replaceAll('\u00a0', ' ')).toBe(
      'À dire par SMS au 06 12 34 56 78.',
    );
    expect(authorTold(text, reach('letter'))).toBe(text.letter);
    expect(authorTold(text, reach('mediator'))).toBe(text.mediator);
  });

  it('is in person only where nobody left a way', () => {
    expect(authorTold(text, reach('none'))).toBe(text.none);
    expect(authorTold(text, null)).toBe(text.none);
  });
});
