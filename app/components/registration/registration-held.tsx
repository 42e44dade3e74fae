import { useI18n } from '~/i18n/i18n-context';
import { needsInWords } from '~/i18n/needs-in-words';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { type Fact, Facts } from '~/ui/facts';
import type { PlaceView } from './registration-place-view';

/** Everything that is held about somebody, and the way to erase it. */
export function RegistrationHeld({ place, token }: { place: PlaceView; token: string }) {
  const { words } = useI18n();
  const text = words.place;
  const companion = [place.companionName, place.companionPhone].filter(Boolean).join(', ');
  const guardian = [place.guardianName, place.guardianPhone].filter(Boolean).join(', ');
  const facts: Fact[] = [
    { label: text.held.name, value: place.name },
    { label: text.held.type, value: place.typeLabel },
    { label: text.held.organization, value: place.organization || text.held.noOrganization },
    { label: text.held.email, value: place.email || text.held.nothing },
    { label: text.held.phone, value: place.phone || text.held.nothing },
    { label: text.held.companion, value: companion || text.held.nothing },
    {
      label: text.held.needs,
      value: (
        <span className="whitespace-pre-line">
          {needsInWords(words, place.needKinds, place.accessNeeds) || text.held.nothing}
        </span>
      ),
    },
    ...(place.isMinor ? [{ label: text.held.guardian, value: guardian }] : []),
    { label: text.held.photos, value: place.photoRights ? text.held.photosYes : text.held.laterNo },
    { label: text.held.later, value: place.laterContact ? text.held.laterYes : text.held.laterNo },
    ...(place.hasNote ? [{ label: text.held.note, value: text.held.noteText }] : []),
    { label: text.held.registeredOn, value: place.registeredOn },
  ];
  return (
    <section className="no-print mt-10" aria-labelledby="held">
      <h2 id="held">{text.heldTitle}</h2>
      <p className="mt-2 mb-4">{text.heldText}</p>
      <div className="card mb-4">
        <Facts facts={facts} />
      </div>
      <ButtonLink look="danger" href={`${paths.askAtPlace(token, 'erase')}#question`}>
        {text.eraseLink}
      </ButtonLink>
    </section>
  );
}
