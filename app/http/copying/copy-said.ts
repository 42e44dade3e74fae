import type { CopySaid } from '~/components/copying/photo-queue-view';
import { isUuid } from '~/domain/uuid';
import { fr } from '~/i18n/fr';
import { paths } from '~/paths';

const { done: DONE, refusals: REFUSALS } = fr.cards.copy;

/** What was just done, as the address says it. */
export function copySaid(query: URLSearchParams): CopySaid {
  const [done, refused, photo] = ['fait', 'refus', 'photo'].map((name) => query.get(name) ?? '');
  const figure = (name: string) => {
    const given = query.get(name) ?? '';
    return /^\d{1,6}$/.test(given) ? Number(given) : null;
  };
  const added = figure('ajoutees');
  return {
    done: isKey(DONE, done) ? done : null,
    refused: isKey(REFUSALS, refused) ? refused : null,
    idea: figure('idee'),
    photo: isUuid(photo) ? photo : null,
    added: added === null ? null : { added, again: figure('deja') ?? 0 },
  };
}

/** The address of the queue, or of one photo, that says so. */
export function copyAddress(
  slug: string,
  photo: string | undefined,
  said: { fait: keyof typeof DONE; photo: string; idee?: number } | { refus: keyof typeof REFUSALS },
): string {
  const page = photo ? paths.photoToCopy(slug, photo) : paths.photosToCopy(slug);
  const query = Object.entries(said).map(([name, value]) => [name, String(value)]);
  return `${page}?${new URLSearchParams(Object.fromEntries(query))}`;
}

function isKey<Keys extends object>(keys: Keys, name = ''): name is Extract<keyof Keys, string> {
  return Object.hasOwn(keys, name);
}
