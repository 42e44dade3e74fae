import type { AudienceChoices, CampaignFormView } from '~/components/campaigns/campaign-view';
import type { Ctx } from '~/domain/context';
import {
  audienceInput,
  type CampaignInput,
  peopleInput,
  wordsInput,
} from '~/domain/messages/campaigns/campaign-input';
import { recipientsOf } from '~/domain/messages/campaigns/campaign-pages.server';
import { areShared, type CampaignCount, countRecipients } from '~/domain/messages/campaigns/group-recipients';
import { listAudienceChoices } from '~/domain/messages/campaigns/list-audience-choices.server';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { formErrors } from '../form-errors.server';

/** What an audience may be chosen by, in the reader's language. */
export async function audienceChoices(ctx: Ctx, event: SwitchEvent): Promise<AudienceChoices> {
  const types = ctx.hub.stakeholderTypes.map(({ slug, label }) => ({
    value: slug,
    label: label[ctx.locale],
  }));
  return { types, ...(await listAudienceChoices(ctx, event)) };
}

/** The form as it was sent: what it means, or what is wrong with it. */
export function readCampaignForm(sent: FormData): {
  view: CampaignFormView;
  input: CampaignInput | undefined;
} {
  const audience = readAudienceFields(sent);
  const words = wordsInput.safeParse(typedWords(sent));
  const errors = {
    ...(audience.success ? {} : formErrors(audience.error)),
    ...(words.success ? {} : formErrors(words.error)),
  };
  const isWhole = audience.success && words.success;
  return {
    view: viewOf(sent, errors),
    input: isWhole ? { audience: audience.data, words: words.data } : undefined,
  };
}

/** The same form with how many it is for. What is wrong with the words is said when they are kept. */
export async function countForm(ctx: Ctx, event: SwitchEvent, sent: FormData): Promise<CampaignFormView> {
  const audience = readAudienceFields(sent);
  if (!audience.success) return viewOf(sent, formErrors(audience.error));
  const { subjectFr, textFr, subjectEn, textEn } = typedWords(sent);
  // Only for whether they say something personal.
  const words = { fr: { subject: subjectFr, text: textFr }, en: { subject: subjectEn, text: textEn } };
  return { ...viewOf(sent, {}), count: await countFor(ctx, event, { audience: audience.data, words }) };
}

/** How many an audience is at this moment, and how each is reached. */
async function countFor(ctx: Ctx, event: SwitchEvent, input: CampaignInput): Promise<CampaignCount> {
  return countRecipients(await recipientsOf(ctx, event, input), { shares: areShared(input.words) });
}

function readAudienceFields(sent: FormData) {
  const all = (name: string) => sent.getAll(name).map(String).filter(Boolean);
  if (sent.has('ids'))
    return peopleInput.safeParse({ ids: String(sent.get('ids')).split('.'), statuses: all('statuses') });
  return audienceInput.safeParse({
    statuses: all('statuses'),
    types: all('types'),
    organization: String(sent.get('organization') ?? ''),
    tables: all('tables'),
    locales: all('locales'),
    unanswered: sent.get('unanswered') === 'yes',
  });
}

function typedWords(sent: FormData) {
  const typed = (name: string) => String(sent.get(name) ?? '');
  return {
    subjectFr: typed('subjectFr'),
    textFr: typed('textFr'),
    subjectEn: typed('subjectEn'),
    textEn: typed('textEn'),
  };
}

function viewOf(sent: FormData, errors: Record<string, string[]>): CampaignFormView {
  const values: CampaignFormView['state']['values'] = {};
  for (const name of new Set(sent.keys())) values[name] = sent.getAll(name).map(String);
  const version = sent.has('version') ? Number(sent.get('version')) : undefined;
  return { state: { values, errors }, version };
}

/** The fields of a draft as the form shows them. */
export function formOfCampaign({ audience, words }: CampaignInput): CampaignFormView['state'] {
  return {
    errors: {},
    values: {
      ...(audience.people ? { ids: [audience.people.ids.join('.')] } : {}),
      statuses: [...(audience.people ?? audience).statuses],
      types: [...audience.types],
      organization: [audience.organization],
      tables: [...audience.tables],
      locales: [...audience.locales],
      unanswered: audience.unanswered ? ['yes'] : [],
      subjectFr: [words.fr?.subject ?? ''],
      textFr: [words.fr?.text ?? ''],
      subjectEn: [words.en?.subject ?? ''],
      textEn: [words.en?.text ?? ''],
    },
  };
}
