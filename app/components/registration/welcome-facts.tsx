import { needKindsAmong } from '~/domain/needs/need-kinds';
import { personField } from '~/domain/registrations/form/person-field';
import type { Dictionary } from '~/i18n/fr';
import { needsInWords } from '~/i18n/needs-in-words';
import type { Fact } from '~/ui/facts';
import { type FormState, firstValue } from '~/ui/form-state';
import { peopleNamed } from './registration-values';

/** What helps to welcome each person, to read again: a fact for each of a group. */
export function welcomeFacts(words: Dictionary, state: FormState): Fact[] {
  const text = words.registration.review;
  const isGroup = firstValue(state, 'forWhom') === 'group';
  const people = isGroup
    ? peopleNamed(state.values).map(({ place, name }) => ({
        name,
        own: (field: string) => personField.of(place, field),
      }))
    : [{ name: '', own: (field: string) => field }];
  const facts = people.flatMap(({ name, own }, at): Fact[] => {
    const needs = needsOf(words, state, own);
    const photos = firstValue(state, own('photoRights')) ? text.photosYes : text.photosNo;
    const minor = firstValue(state, own('isMinor')) ? [text.minor] : [];
    if (!isGroup)
      return [
        { label: text.needs, value: <Paragraph text={needs || text.noNeeds} /> },
        { label: text.photos, value: photos },
      ];
    const said = [...minor, needs || text.noNeeds, photos].join('\n');
    return [{ label: `${at + 1}. ${name}`, value: <Paragraph text={said} /> }];
  });
  const guardian = ['guardianName', 'guardianPhone'].map((name) => firstValue(state, name)).filter(Boolean);
  const isSomeoneMinor = people.some(({ own }) => firstValue(state, own('isMinor')) !== '');
  return isSomeoneMinor ? [...facts, { label: text.guardian, value: guardian.join(', ') }] : facts;
}

function needsOf(words: Dictionary, state: FormState, own: (field: string) => string): string {
  const kinds = needKindsAmong(state.values[own('needKinds')] ?? []);
  return needsInWords(words, kinds, firstValue(state, own('accessNeeds')).trim());
}

function Paragraph({ text }: { text: string }) {
  return <span className="whitespace-pre-line">{text}</span>;
}
