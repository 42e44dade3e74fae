import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine } from '~/domain/clean-text';
import { readPhoneNumber } from '~/domain/phone-number';
import { readChangeForm, readRegistrationForm } from '~/domain/registrations/form/registration-form';

const TYPES = ['usager', 'ess'];

function formOf(fields: Record<string, string | string[]>): FormData {
  const form = new FormData();
  for (const [name, values] of Object.entries(fields))
    for (const value of [values].flat()) form.append(name, value);
  return form;
}
const complete = {
  forWhom: 'self',
  firstName: 'Amina',
  lastName: 'Diallo',
  stakeholderType: 'usager',
  organization: '',
  contact: 'email',
  email: 'amina@exemple.fr',
  intent: 'confirm',
};
const read = (over: Record<string, string | string[]> = {}) =>
  readRegistrationForm(formOf({ ...complete, ...over }), TYPES);
const wrong = (over: Record<string, string>) => {
  const { input, errors } = read(over);
  expect(input).toBeUndefined();
  return { ...errors.forWhom, ...errors.who, ...errors.reach, ...errors.needs };
};

describe('the registration form', () => {
  it('reads a whole form', () => {
    expect(read({ laterContact: 'on', formId: 'c5a8f1b2-0c62-4a2e-9d5f-2f6f1f0a9b11' }).input).toEqual({
      forWhom: 'self',
      partialOk: false,
      people: [
        {
          firstName: 'Amina',
          lastName: 'Diallo',
          stakeholderType: 'usager',
          organization: '',
          contact: { contact: 'email', email: 'amina@exemple.fr' },
          accessNeeds: null,
          needKinds: [],
          isMinor: false,
          guardianName: '',
          guardianPhone: null,
          photoRights: false,
          laterContact: true,
        },
      ],
      companionName: '',
      companionPhone: '',
      formId: 'c5a8f1b2-0c62-4a2e-9d5f-2f6f1f0a9b11',
    });
  });

  it('says everything to mend at once', () => {
    const { errors } = readRegistrationForm(formOf({ accessNeeds: 'Un fauteuil' }), TYPES);
    expect(errors).toEqual({
      forWhom: { forWhom: ['chooseForWhom'] },
      who: {
        firstName: ['writeFirstName'],
        lastName: ['writeLastName'],
        stakeholderType: ['chooseType'],
      },
      reach: { contact: ['chooseContact'] },
      needs: { accessNeedsConsent: ['consentToNeeds'] },
    });
  });

  it('takes any name of eighty letters at most that has a letter in it, and keeps it as it is written', () => {
    const written = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map(cleanLine);
    const name = written.filter((text) => /\p{L}/u.test(text) && text.length <= 80);
    fc.assert(
      fc.property(name, name, (firstName, lastName) => {
        expect(read({ firstName, lastName }).input?.people[0]).toMatchObject({ firstName, lastName });
      }),
    );
  });

  it('reads a number the same however its figures are set apart', () => {
    const apart = fc.constantFrom('', ' ', '.', '-', '/', '\u00a0', '\u202f', ' - ');
    const figures = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(fc.constantFrom('6', '1', '9'), figures, apart, (start, rest, gap) => {
        const digits = `0${start}${rest.join('')}`;
        const pairs = digits.match(/../g) ?? [];
        fc.pre(readPhoneNumber(digits)?.startsWith('+33') ?? true);
        expect(readPhoneNumber(pairs.join(gap))).toBe(readPhoneNumber(digits));
        expect(readPhoneNumber(`+33 (0)${pairs.join(gap).slice(1)}`)).toBe(readPhoneNumber(digits));
      }),
    );
  });

  it.each(['Ø', 'Jean-Noël', 'N’Guessan', "O'Neill", 'Ελένη', 'محمد', 'José María', 'Zoë 🌻'])(
    'takes the name %s',
    (firstName) => {
      expect(read({ firstName }).input?.people[0]?.firstName).toBe(firstName);
    },
  );

  it.each([
    ['', 'writeFirstName'],
    ['   ', 'writeFirstName'],
    ['🌻', 'writeFirstName'],
    ['\u0000', 'writeFirstName'],
    ['x'.repeat(10_000), 'nameTooLong'],
  ])('asks again for the name %j', (firstName, key) => {
    expect(wrong({ firstName }).firstName).toEqual([key]);
  });

  it('takes the unseen out of a name: NUL, line ends, marks that turn the text around', () => {
    expect(read({ firstName: 'A\u0000na\r\nBcc: x', lastName: '\u202eNom' }).input?.people[0]).toMatchObject({
      firstName: 'A na Bcc: x',
      lastName: 'Nom',
    });
  });

  it.each([
    ['0612345678', '+33612345678'],
    ['06 12 34 56 78', '+33612345678'],
    ['06.12.34.56.78', '+33612345678'],
    ['07 56 78 90 12', '+33756789012'],
    ['04 65 71 00 00', '+33465710000'],
    ['09 72 12 34 56', '+33972123456'],
    ['+33 6 12 34 56 78', '+33612345678'],
    ['0033612345678', '+33612345678'],
    ['0690 12 34 56', '+590690123456'],
    ['+594 694 20 12 34', '+594694201234'],
    ['+596 696 20 12 34', '+596696201234'],
    ['0262 20 12 34', '+262262201234'],
    ['0692 12 34 56', '+262692123456'],
    ['0639 20 12 34', '+262639201234'],
    ['06 39 98 12 34', '+33639981234'],
    ['+262 692 12 34 56', '+262692123456'],
    ['0508 41 12 34', '+508411234'],
    ['+508 41 12 34', '+508411234'],
    ['+33 (0)6 12 34 56 78', '+33612345678'],
    ['33 6 12 34 56 78', '+33612345678'],
    ['06-12-34-56-78', '+33612345678'],
    ['06 12 34 56 78.', '+33612345678'],
    ['O6 12 34 56 78', '+33612345678'],
    ['Tél : 06 12 34 56 78', '+33612345678'],
    ['+687 77 12 34', '+687771234'],
    ['+212 612-345678', '+212612345678'],
  ])('takes the phone number %s', (phone, kept) => {
    expect(read({ contact: 'phone', phone }).input?.people[0]?.contact).toEqual({
      contact: 'phone',
      phone: kept,
    });
  });

  it.each([
    ['', 'writePhone'],
    ['12', 'checkPhone'],
    ['06 12 34 56', 'checkPhone'],
    ['bonjour', 'checkPhone'],
    ['1'.repeat(10_000), 'checkPhone'],
  ])('asks again for the phone number %j', (phone, key) => {
    expect(wrong({ contact: 'phone', phone }).phone).toEqual([key]);
  });

  it.each([
    ['', 'writeEmail'],
    ['amina', 'checkEmail'],
    ['a@b', 'checkEmail'],
    ['a@exemple.fr\r\nBcc: b@exemple.fr', 'checkEmail'],
    [`${'a'.repeat(250)}@exemple.fr`, 'checkEmail'],
  ])('asks again for the e-mail %j', (email, key) => {
    expect(wrong({ email }).email).toEqual([key]);
  });

  it('asks for an e-mail or a phone only where it was chosen, and keeps no other', () => {
    const { input } = read({ contact: 'none', email: 'pas une adresse', phone: '12' });
    expect(input?.people[0]?.contact).toEqual({ contact: 'none' });
  });

  it('asks who accompanies another person', () => {
    expect(wrong({ forWhom: 'other' }).companionName).toEqual(['writeCompanion']);
    expect(wrong({ forWhom: 'other', companionName: 'Sophie', companionPhone: '12' })).toEqual({
      companionPhone: ['checkPhone'],
    });
    expect(
      read({ forWhom: 'other', companionName: 'Sophie', companionPhone: '0612345678' }).input,
    ).toMatchObject({ companionName: 'Sophie', companionPhone: '+33612345678' });
    expect(read({ companionName: 'Sophie' }).input?.companionName).toBe('');
  });

  it('keeps no agreement to receive later dates where nobody can be written to', () => {
    expect(read({ contact: 'none', laterContact: 'yes' }).input?.people[0]?.laterContact).toBe(false);
    expect(read({ laterContact: 'yes' }).input?.people[0]?.laterContact).toBe(true);
  });

  it('keeps access needs with consent only', () => {
    expect(wrong({ accessNeeds: 'Un fauteuil' }).accessNeedsConsent).toEqual(['consentToNeeds']);
    const kept = read({ accessNeeds: 'Un\r\nfauteuil', accessNeedsConsent: 'yes' }).input?.people[0];
    expect(kept?.accessNeeds).toBe('Un\nfauteuil');
    expect(read({ accessNeedsConsent: 'yes' }).input?.people[0]?.accessNeeds).toBeNull();
    expect(wrong({ needKinds: 'meal' }).accessNeedsConsent).toEqual(['consentToNeeds']);
    const ticked = read({ needKinds: ['meal', 'step_free', 'blood_type'], accessNeedsConsent: 'yes' });
    expect(ticked.input?.people[0]).toMatchObject({ needKinds: ['step_free', 'meal'], accessNeeds: null });
    expect(read({ needKinds: 'meal', accessNeedsConsent: 'yes' }).input?.people[0]?.needKinds).toEqual([
      'meal',
    ]);
    expect(read({ needKinds: 'blood_type' }).input?.people[0]?.needKinds).toEqual([]);
  });

  it('reads a group, with one type for all, and ignores people left blank at its end', () => {
    const { input } = read({
      forWhom: 'group',
      firstName: '',
      'people[0].firstName': 'Ana',
      'people[0].lastName': 'A',
      'people[1].firstName': 'Bob',
      'people[1].lastName': 'B',
      'people[1].stakeholderType': 'ess',
      'people[2].firstName': ' ',
      'people[2].lastName': '',
      laterContact: 'yes',
    });
    expect(
      input?.people.map((person) => [person.firstName, person.stakeholderType, person.laterContact]),
    ).toEqual([
      ['Ana', 'usager', true],
      ['Bob', 'ess', false],
    ]);
    expect(input?.people[1]?.contact).toEqual({ contact: 'email', email: 'amina@exemple.fr' });
  });

  it('asks again for the one of a group whose name is missing', () => {
    expect(
      wrong({
        forWhom: 'group',
        'people[0].firstName': 'Ana',
        'people[0].lastName': 'A',
        'people[1].lastName': 'B',
      }),
    ).toEqual({ 'people[1].firstName': ['writeFirstName'] });
    expect(wrong({ forWhom: 'group', stakeholderType: 'rien' })['people[0].firstName']).toEqual([
      'writeFirstName',
    ]);
  });

  const group = {
    forWhom: 'group',
    'people[0].firstName': 'Ana',
    'people[0].lastName': 'A',
    'people[1].firstName': 'Bob',
    'people[1].lastName': 'B',
  };

  it('keeps what each of a group needs with that person, under a consent of their own', () => {
    const needs = { 'people[1].accessNeeds': 'Un fauteuil', 'people[1].needKinds': ['meal', 'step_free'] };
    expect(read({ ...group, ...needs }).errors.needs).toEqual({
      'people[1].accessNeedsConsent': ['consentToNeeds'],
    });
    const { input } = read({ ...group, ...needs, 'people[1].accessNeedsConsent': 'yes' });
    expect(input?.people.map(({ accessNeeds, needKinds }) => [accessNeeds, needKinds])).toEqual([
      [null, []],
      ['Un fauteuil', ['step_free', 'meal']],
    ]);
  });

  it('keeps needs said for a whole group with the first of it', () => {
    const { input } = read({ ...group, accessNeeds: 'Un fauteuil', accessNeedsConsent: 'yes' });
    expect(input?.people.map(({ accessNeeds }) => accessNeeds)).toEqual(['Un fauteuil', null]);
  });

  it('asks who answers for somebody under eighteen, and keeps no adult for anybody else', () => {
    expect(wrong({ isMinor: 'yes' })).toEqual({
      guardianName: ['writeGuardian'],
      guardianPhone: ['writeGuardianPhone'],
    });
    const adult = { guardianName: 'Nadia Diallo', guardianPhone: '06 12 34 56 78' };
    expect(read({ isMinor: 'yes', ...adult }).input?.people[0]).toMatchObject({
      isMinor: true,
      guardianName: 'Nadia Diallo',
      guardianPhone: '+33612345678',
    });
    expect(read(adult).input?.people[0]).toMatchObject({
      isMinor: false,
      guardianName: '',
      guardianPhone: null,
    });
    const children = read({ ...group, 'people[1].isMinor': 'yes', ...adult }).input?.people;
    expect(children?.map(({ isMinor, guardianName }) => [isMinor, guardianName])).toEqual([
      [false, ''],
      [true, 'Nadia Diallo'],
    ]);
  });

  it('takes photo rights from whoever ticked them, and nobody else of the group', () => {
    expect(read().input?.people[0]?.photoRights).toBe(false);
    const { input } = read({ ...group, photoRights: 'yes', 'people[1].photoRights': 'yes' });
    expect(input?.people.map(({ photoRights }) => photoRights)).toEqual([false, true]);
  });

  it('reads twelve people, and says that thirteen are too many', () => {
    const people = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, place) => [
          [`people[${place}].firstName`, `P${place}`],
          [`people[${place}].lastName`, 'N'],
        ]).flat(),
      );
    expect(read({ forWhom: 'group', ...people(12) }).input?.people.map(({ firstName }) => firstName)).toEqual(
      Array.from({ length: 12 }, (_, place) => `P${place}`),
    );
    expect(wrong({ forWhom: 'group', ...people(13) }).people).toEqual(['groupTooLarge']);
  });

  it('refuses a type that the hub does not have, and a form id that is none', () => {
    expect(wrong({ stakeholderType: 'constructor' }).stakeholderType).toEqual(['chooseType']);
    expect(read({ formId: 'x' }).input?.formId).toBeUndefined();
  });
});

describe('the form that corrects a registration', () => {
  const correct = (forWhom: 'self' | 'other' | 'group', over: Record<string, string> = {}) =>
    readChangeForm(formOf({ ...complete, ...over }), { forWhom, types: TYPES });

  it('asks who accompanies as the place does, whatever the form says', () => {
    const companion = { companionName: 'Sophie Martin', companionPhone: '06 12 34 56 78' };
    const kept = { companionName: 'Sophie Martin', companionPhone: '+33612345678' };
    expect(correct('other', companion).change).toMatchObject(kept);
    expect(correct('group', companion).change).toMatchObject(kept);
    expect(correct('other').errors).toEqual({ companionName: ['writeCompanion'] });
    expect(correct('group').change).toMatchObject({ companionName: '', companionPhone: '' });
    expect(correct('self', { forWhom: 'other', ...companion }).change).toMatchObject({
      companionName: '',
      companionPhone: '',
    });
  });
});
