import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import {
  RegistrationsTable,
  type RegistrationsTableProps,
} from '~/components/organisation/registrations-table';
import { readRegistrationsQuery } from '~/domain/registrations/registrations-query';
import { fr } from '~/i18n/fr';
import { I18nProvider } from '~/i18n/i18n-context';

const row: RegistrationsTableProps['rows'][number] = {
  id: 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11',
  partyId: 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a12',
  status: 'waitlisted',
  firstName: 'Amina',
  lastName: 'Diallo',
  stakeholderType: 'usager',
  organization: '',
  contact: 'email',
  email: 'amina@exemple.fr',
  phone: null,
  accessNeeds: null,
  laterContact: true,
  shortCode: 'K7MP3QXR',
  createdAt: new Date('2026-06-16T08:00:00Z'),
  erasedAt: null,
  needKinds: [],
  emailRefusedAt: null,
  askedAt: null,
  keptAt: null,
  mergedInto: null,
  mediatedBy: null,
  locale: 'fr',
  tableNumber: null,
  isTwice: false,
  seenAt: [],
  companionName: '',
  companionPhone: '',
  wait: { position: 1, reason: 'maximum' },
  registeredAt: 'mardi 16 juin 2026',
};

function show(over: Partial<typeof row> = {}): string {
  return renderToStaticMarkup(
    <I18nProvider value={{ locale: 'fr', words: fr }}>
      <RegistrationsTable
        slug="un-switch"
        rows={[{ ...row, ...over }]}
        caption="1 inscription"
        query={readRegistrationsQuery(new URLSearchParams())}
        typeLabels={{ usager: 'Usager' }}
        mayCancel
        namesNeeds={false}
        showsPresence={false}
        form="choix"
      />
    </I18nProvider>,
  );
}

it('tells organisers who agreed to receive the next dates, where there is a way to write', () => {
  expect(show()).toContain('Dates suivantes\u00a0: oui');
  expect(show({ laterContact: false })).toContain('Dates suivantes\u00a0: non');
  expect(show({ email: null, contact: 'none' })).not.toContain('Dates suivantes');
});

it('shows the code as it is printed, and the reason to wait as the person reads it', () => {
  expect(show()).toContain('Code K7MP-3QXR');
  expect(show()).toContain('Les places prévues pour «\u00a0Usager\u00a0» sont prises.');
});
