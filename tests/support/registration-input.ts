import type {
  ChangeInput,
  PersonInput,
  RegistrationInput,
} from '~/domain/registrations/form/registration-input';

/** Somebody who comes for themselves and is reached by nobody, unless told otherwise. */
export function personInput(over: Partial<PersonInput> = {}): PersonInput {
  return {
    firstName: 'Amina',
    lastName: 'Diallo',
    stakeholderType: 'usager',
    organization: '',
    contact: { contact: 'none' },
    accessNeeds: null,
    needKinds: [],
    isMinor: false,
    guardianName: '',
    guardianPhone: null,
    photoRights: false,
    laterContact: false,
    ...over,
  };
}

/** The same person, corrected. */
export function changeInput(over: Partial<ChangeInput> = {}): ChangeInput {
  return { ...personInput(), companionName: '', companionPhone: '', ...over };
}

/** A form for one person. */
export function oneInput(
  person: Partial<PersonInput> = {},
  over: Partial<RegistrationInput> = {},
): RegistrationInput {
  return {
    forWhom: 'self',
    partialOk: false,
    people: [personInput(person)],
    companionName: '',
    companionPhone: '',
    ...over,
  };
}

/** A form for a group, one person for each type. */
export function groupInput(types: string[], over: Partial<RegistrationInput> = {}): RegistrationInput {
  return {
    ...oneInput(),
    forWhom: 'group',
    companionName: 'Sophie Martin',
    people: types.map((stakeholderType, place) =>
      personInput({ stakeholderType, firstName: `Personne ${place + 1}` }),
    ),
    ...over,
  };
}
