import { emptySession, type SwitchForm } from '~/domain/switches/form/switch-form';

/** A filled form, as an organiser of Avignon would type it. */
export function typedForm(over: Partial<SwitchForm> = {}): SwitchForm {
  return {
    title: 'Les démarches en ligne, ensemble',
    purpose: 'Dire ce qui bloque. Trouver des réponses.',
    zone: '',
    sessions: [
      { ...emptySession, title: 'Accueil', day: '24/09/2026', start: '9 h 30', end: '12 h' },
      { ...emptySession, kind: 'forum', day: '2026-09-24', start: '14:00', end: '17:00' },
    ],
    sharedVenue: '',
    venueName: 'Maison des associations',
    venueAddress: '35 boulevard Raspail',
    communeName: 'avignon',
    communeCode: '',
    postalCode: '84000',
    accessInformation: '',
    accessItems: [],
    venueOpens: '',
    venueCloses: '',
    keepVenue: '',
    capacity: '40',
    seats: { usager: { reserved: '10', maximum: '' }, entreprise: { reserved: '', maximum: '5' } },
    releases: [],
    releaseDay: '',
    releaseHour: '',
    opensDay: '2026-06-01',
    opensHour: '09:00',
    closesDay: '2026-09-23',
    closesHour: '18:00',
    audiences: ['seniors', 'martiens'],
    contactName: 'Camille',
    contactPhone: '04 65 71 00 00',
    tellAnyway: '',
    ...over,
  };
}
