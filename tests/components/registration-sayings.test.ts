import { describe, expect, it } from 'vitest';
import { registrationSayings } from '~/components/registration/registration-sayings';
import { fr } from '~/i18n/fr';

describe('the sentences of a refused group', () => {
  const say = registrationSayings(fr.registration, {
    values: {},
    errors: {
      'people[0].firstName': ['writeFirstName'],
      'people[1].firstName': ['writeFirstName'],
      email: ['writeEmail'],
    },
  });

  it('say at the top whose field each of them is about', () => {
    expect(say.all.map((error) => error.message)).toEqual([
      'Personne 1\u00a0: écrivez le prénom, par exemple Amina.',
      'Personne 2\u00a0: écrivez le prénom, par exemple Amina.',
      'Écrivez votre adresse e-mail, par exemple amina@exemple.fr.',
    ]);
  });

  it('stay short beside the field, which stands under that person', () => {
    expect(say.of('people[1].firstName')).toBe('Écrivez le prénom, par exemple Amina.');
  });
});
