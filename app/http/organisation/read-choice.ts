import { MOST_AT_ONCE } from '~/domain/registrations/bulk/bulk-act';
import type { Choice } from '~/domain/registrations/bulk/choose-people.server';
import { askOf, readRegistrationsQuery } from '~/domain/registrations/registrations-query';
import { isUuid } from '~/domain/uuid';

/**
 * Whom a form is about: everybody that its filter finds (`tout`, `filtre`), those who were ticked (`id`), or those
 * that a preview named (`ids`, joined by dots).
 */
export function readChoice(sent: FormData): Choice {
  const filter = new URLSearchParams(String(sent.get('filtre') ?? ''));
  if (sent.get('tout') === 'oui') return { all: askOf(readRegistrationsQuery(filter)) };
  const named = String(sent.get('ids') ?? '').split('.');
  const ids = [...sent.getAll('id'), ...named].filter(isUuid);
  return { ids: [...new Set(ids)].slice(0, MOST_AT_ONCE) };
}
