import { z } from 'zod';
import { cleanLine, cleanParagraphs } from '../../clean-text';
import { LOCALES } from '../../context';
import { MAX_SUBJECT, MAX_WORDS, type OwnWords } from '../own-words';
import { AUDIENCE_STATUSES, type Audience, ofPeople } from './audience';
import { unknownVariables } from './variables';

/** A message to many, as it is kept. Both schemas' messages are keys of the dictionary section "campaigns". */
export interface CampaignInput {
  audience: Audience;
  words: OwnWords;
}

/** To whom, as somebody chooses it. Without a status nobody is meant: that is never kept by mistake. */
export const audienceInput = z.object({
  statuses: z.array(z.enum(AUDIENCE_STATUSES)).min(1, 'statusesMissing'),
  types: z.array(z.string().max(80)),
  organization: z.string().max(200).transform(cleanLine),
  tables: z.array(z.uuid()),
  locales: z.array(z.enum(LOCALES)),
  unanswered: z.boolean(),
  people: z.null().default(null),
});

/** Those who were ticked one by one, as the form names them. Ids of people of another Switch find nobody. */
export const peopleInput = z
  .object({ ids: z.array(z.uuid()).min(1), statuses: z.array(z.enum(AUDIENCE_STATUSES)).min(1) })
  .transform(ofPeople);

/** In which words, as somebody types them. English is written whole or not at all. */
export const wordsInput = z
  .object({ subjectFr: subject(), textFr: text(), subjectEn: subject(), textEn: text() })
  .superRefine((typed, check) => {
    const say = (path: string, message: string) => check.addIssue({ code: 'custom', path: [path], message });
    if (typed.subjectFr === '') say('subjectFr', 'subjectMissing');
    if (typed.textFr === '') say('textFr', 'textMissing');
    if (typed.subjectEn === '' && typed.textEn !== '') say('subjectEn', 'subjectMissing');
    if (typed.textEn === '' && typed.subjectEn !== '') say('textEn', 'textMissing');
    for (const field of ['subjectFr', 'textFr', 'subjectEn', 'textEn'] as const)
      if (unknownVariables(typed[field]).length > 0) say(field, 'variableUnknown');
  })
  .transform(({ subjectFr, textFr, subjectEn, textEn }): OwnWords => {
    const fr = { subject: subjectFr, text: textFr };
    return subjectEn === '' ? { fr } : { fr, en: { subject: subjectEn, text: textEn } };
  });

function subject() {
  return z.string().transform(cleanLine).pipe(z.string().max(MAX_SUBJECT, 'subjectTooLong'));
}

function text() {
  return z.string().transform(cleanParagraphs).pipe(z.string().max(MAX_WORDS, 'textTooLong'));
}
