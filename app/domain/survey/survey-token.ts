import { openId, sealId } from '../sealed-id';

/** The token of the link to the survey of one registration: it opens no registration. */
export function sealSurveyToken(secret: string, registrationId: string): string {
  return sealId(secret, 'survey', registrationId);
}

/** The registration's id, or undefined where the token is none of ours. */
export function openSurveyToken(secret: string, token: string): string | undefined {
  return openId(secret, 'survey', token);
}
