import { isUuid } from '../uuid';

/** Whom a message is about: one registration, or several that share its address (`details.registrations`). */
export function registrationsOfMessage(message: {
  registrationId: string | null;
  details: Record<string, unknown>;
}): string[] {
  const { registrations } = message.details;
  const several = Array.isArray(registrations) ? registrations.filter(isUuid) : [];
  if (several.length > 0) return several;
  return message.registrationId === null ? [] : [message.registrationId];
}
