import { sealToken } from '~/domain/registrations/registration-token';
import { partnerInWords } from '~/i18n/partner-in-words';
import { paths } from '~/paths';
import type { Letter } from '~emails/letter';
import { type RideProps, ride } from '~emails/letters/ride';
import type { PlaceProps } from '~emails/place-facts';
import type { MessageRoom } from './message-room.server';

const NEWS: Readonly<Record<string, RideProps['news']>> = {
  'ride-asked': 'asked',
  'ride-accepted': 'accepted',
  'ride-refused': 'refused',
  'ride-withdrawn': 'withdrawn',
  'shuttle-cancelled': 'shuttleCancelled',
};

/** News of a ride with others, or of a minibus; undefined for any other message. */
export function rideLetter({ row, origin, settings }: MessageRoom, props: PlaceProps): Letter | undefined {
  const news = NEWS[row.kind];
  if (!news || !row.registrationId) return undefined;
  return ride({
    ...props,
    news,
    commune: String(row.details.commune ?? ''),
    partner: partnerInWords(row.details),
    ridesUrl: origin + paths.myRides(sealToken(settings.secret, row.registrationId)),
  });
}
