import type { Frais, ModaliteAccompagnement, Service } from '@gouvfr-anct/lieux-de-mediation-numerique';
import type { Locale } from '~/domain/context';

/** Every term: one that the vocabulary adds does not compile until it has words. */
type NationalValue = `${Service}` | `${ModaliteAccompagnement}` | `${Frais}`;

const ENGLISH: Readonly<Record<NationalValue, string>> = {
  'Acquisition de matériel informatique à prix solidaire': 'Buying computers at a fair price',
  'Aide aux démarches administratives': 'Help with official forms',
  'Maîtrise des outils numériques du quotidien': 'Everyday digital skills',
  'Insertion professionnelle via le numérique': 'Finding work with digital tools',
  'Utilisation sécurisée du numérique': 'Staying safe online',
  'Parentalité et éducation avec le numérique': 'Parenting and education with digital tools',
  'Loisirs et créations numériques': 'Leisure and making things',
  'Compréhension du monde numérique': 'Understanding the digital world',
  'Accès internet et matériel informatique': 'Internet access and computers',
  'En autonomie': 'On your own',
  'Accompagnement individuel': 'One to one',
  'Dans un atelier collectif': 'In a group workshop',
  'À distance': 'Remotely',
  Gratuit: 'Free',
  'Gratuit sous condition': 'Free under conditions',
  Payant: 'Paid',
};

/** A term in the reader's language: French is the vocabulary's own. Unknown ones stay as they are. */
export function nationalWord(locale: Locale, value: string): string {
  return locale === 'fr' ? value : ((ENGLISH as Readonly<Record<string, string>>)[value] ?? value);
}
