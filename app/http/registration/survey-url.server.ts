import type { RegistrationPage } from '~/domain/registrations/registration-page.server';
import { surveyState } from '~/domain/survey/survey-state';
import { sealSurveyToken } from '~/domain/survey/survey-token';
import { paths } from '~/paths';

/** Where somebody says what they thought of their Switch; null where they have, or may not. */
export function surveyUrlOf(
  secret: string,
  { event, registration }: RegistrationPage,
  now: Date,
): string | null {
  if (surveyState(event, registration, now) !== 'open') return null;
  return paths.survey(sealSurveyToken(secret, registration.id));
}
