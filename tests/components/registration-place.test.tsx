import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { RegistrationChangeForm } from '~/components/registration/registration-change-form';
import { RegistrationChoices } from '~/components/registration/registration-choices';
import { RegistrationHeld } from '~/components/registration/registration-held';
import { RegistrationPlace } from '~/components/registration/registration-place';
import type { PlaceView } from '~/components/registration/registration-place-view';
import { fr } from '~/i18n/fr';
import { I18nProvider } from '~/i18n/i18n-context';
import { NeedWords } from '~/ui/field-frame';

const confirmed: PlaceView = {
  status: 'confirmed',
  name: 'Amina Diallo',
  firstName: 'Amina',
  lastName: 'Diallo',
  stakeholderType: 'usager',
  typeLabel: 'Usager',
  organization: '',
  contact: 'none',
  email: '',
  phone: '',
  companionName: '',
  companionPhone: '',
  accessNeeds: '',
  needKinds: [],
  laterContact: false,
  isMinor: false,
  guardianName: '',
  guardianPhone: '',
  photoRights: false,
  hasNote: false,
  registeredOn: 'lundi 24 juin 2019',
  shortCode: 'K7MP-3QXR',
  forWhom: 'self',
  wait: null,
  party: [],
  mayGrow: false,
  waitsAs: null,
  isAsked: false,
  hasKept: false,
  closed: null,
};

function show(place: PlaceView): string {
  return renderToStaticMarkup(
    <I18nProvider value={{ locale: 'fr', words: fr }}>
      <RegistrationPlace place={place} surveyUrl={null} cancellationReason={null} />
      <RegistrationChoices place={place} token="T" />
      <RegistrationHeld place={place} token="T" />
    </I18nProvider>,
  );
}

describe('a place', () => {
  it('promises to write or call only to whoever left an address or a number', () => {
    const wait = { ahead: 4, reason: 'full' as const };
    const waiting: PlaceView = { ...confirmed, status: 'waitlisted', wait };
    expect(show(waiting)).not.toContain('Nous vous prévenons');
    expect(show({ ...waiting, contact: 'phone', phone: '+33465710025' })).toContain('Nous vous prévenons');
  });

  it('is promised, changed and cancelled while the Switch is to come', () => {
    const html = show(confirmed);
    expect(html).toContain('Votre place est confirmée');
    expect(html).toContain('href="/inscriptions/T?annuler=1#question"');
    expect(html).toContain('href="/inscriptions/T?modifier=1#question"');
    expect(show({ ...confirmed, status: 'cancelled' })).toContain('value="restore"');
  });

  const waiting = { status: 'waitlisted' as const, wait: { ahead: 0, reason: 'full' as const } };
  it.each([
    ['over', 'Ce Switch est passé.'],
    ['cancelled', 'Ce Switch est annulé.'],
  ] as const)('promises nothing once the Switch is %s, and is still seen and erased', (closed, said) => {
    for (const over of [{}, waiting, { status: 'cancelled' as const }]) {
      const html = show({ ...confirmed, ...over, closed });
      expect(html).toContain(said);
      expect(html).not.toMatch(/attendons|prévenons|Personne n’est devant vous|revenir/);
      expect(html).not.toMatch(/annuler=1|value="restore"/);
      expect(html).toContain('href="/inscriptions/T?effacer=1#question"');
    }
  });
});

describe('what is held about somebody', () => {
  it('says of an organization that it was not given, not that it is nothing', () => {
    expect(show(confirmed)).toContain('Non indiquée');
    expect(show({ ...confirmed, organization: 'Les Lices' })).not.toContain('Non indiquée');
  });

  it('says that the team wrote a note, and how to have it read', () => {
    expect(show(confirmed)).not.toContain('Note de l’équipe');
    expect(show({ ...confirmed, hasNote: true })).toContain('Appelez-nous pour l’entendre.');
  });
});

describe('the form that corrects a place', () => {
  const form = (
    place: PlaceView,
    sent?: { values: Record<string, string[]>; errors: Record<string, string[]> },
  ) =>
    renderToStaticMarkup(
      <I18nProvider value={{ locale: 'fr', words: fr }}>
        <NeedWords.Provider value={fr.forms}>
          <RegistrationChangeForm action="/ici" keep="/la" place={place} sent={sent} types={[]} />
        </NeedWords.Provider>
      </I18nProvider>,
    );

  it('asks for the companion of whoever has one, as the place knows, also after a refusal', () => {
    const other = { ...confirmed, forWhom: 'other' as const, companionName: 'Sophie Martin' };
    expect(form(confirmed)).not.toContain('companionName');
    expect(form(other)).toContain('value="Sophie Martin"');
    const refused = form(other, {
      values: { firstName: ['Amina'], forWhom: ['self'] },
      errors: { companionName: ['writeCompanion'] },
    });
    expect(refused).toContain('name="companionName"');
    expect(refused).toContain('Cette personne vient en tant que');
  });
});
