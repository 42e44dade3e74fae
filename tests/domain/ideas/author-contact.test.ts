import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { AUTHOR_CHANNELS } from '~/domain/ideas/author-channel';
import { checkContact, contactFields, keepContact, NO_CONTACT } from '~/domain/ideas/author-contact';

const form = z
  .object({ title: z.string(), ...contactFields })
  .superRefine(checkContact)
  .transform(keepContact);
const TYPED = {
  title: 'Un café',
  authorEmail: ' Odette@Exemple.fr ',
  authorPhone: '06 12 34 56 78',
  authorAddress: 'Odette Démo\r\n1 rue Neuve\n84000 Avignon',
  authorMediator: 'Samira',
  authorOrganizationId: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
  authorConsent: 'yes',
};
const problems = (typed: Record<string, unknown>) =>
  form.safeParse({ ...TYPED, ...typed }).error?.issues.map(({ path, message }) => [path[0], message]) ?? [];

describe('how the author of an idea is told', () => {
  it.each([
    ['email', { authorEmail: 'odette@exemple.fr' }],
    ['phone', { authorPhone: '+33612345678' }],
    ['sms', { authorPhone: '+33612345678' }],
    ['letter', { authorAddress: 'Odette Démo\n1 rue Neuve\n84000 Avignon' }],
    ['mediator', { authorMediator: 'Samira', authorOrganizationId: TYPED.authorOrganizationId }],
    ['none', {}],
  ])('keeps of %s what it needs, and nothing else', (authorContact, kept) => {
    expect(form.parse({ ...TYPED, authorContact })).toEqual({
      ...NO_CONTACT,
      title: 'Un café',
      authorContact,
      ...kept,
    });
  });

  it.each([
    [{ authorContact: 'email', authorEmail: 'odette' }, 'authorEmail', 'emailWrong'],
    [{ authorContact: 'sms', authorPhone: '12' }, 'authorPhone', 'phoneWrong'],
    [{ authorContact: 'letter', authorAddress: ' \n ' }, 'authorAddress', 'addressMissing'],
    [{ authorContact: 'letter', authorAddress: 'a'.repeat(301) }, 'authorAddress', 'addressTooLong'],
    [{ authorContact: 'mediator', authorMediator: ' ' }, 'authorMediator', 'mediatorMissing'],
    [{ authorContact: 'mediator', authorMediator: 'a'.repeat(121) }, 'authorMediator', 'mediatorTooLong'],
  ])('refuses %j', (typed, field, reason) => {
    expect(problems(typed)).toEqual([[field, reason]]);
  });

  it('keeps no contact without a consent that was ticked', () => {
    const ticked = fc.constantFrom('yes', true);
    const other = fc.anything().filter((value) => value !== 'yes' && value !== true);
    const channel = fc.constantFrom(...AUTHOR_CHANNELS);
    fc.assert(
      fc.property(channel, fc.oneof(ticked, other), (authorContact, authorConsent) => {
        const isTicked = authorConsent === 'yes' || authorConsent === true;
        const refused = authorContact === 'none' || isTicked ? [] : [['authorConsent', 'consentMissing']];
        expect(problems({ authorContact, authorConsent })).toEqual(refused);
      }),
    );
  });

  it('takes a channel that it does not know for none', () => {
    expect(form.parse({ title: '', authorContact: 'pigeon' })).toEqual({ title: '', ...NO_CONTACT });
  });
});
