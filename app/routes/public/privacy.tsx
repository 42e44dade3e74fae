import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { hubFacts } from '~/components/home/hub-facts';
import { PlainSections } from '~/components/site/plain-sections';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';

export { keptHeaders as headers } from '~/http/kept/kept-headers';
export { pageMeta as meta } from '~/ui/page-meta';

export function loader({ context }: LoaderFunctionArgs) {
  const { hub, locale } = context.ctx;
  const text = dictionaryOf(locale).legal.privacy;
  const facts = { ...hubFacts(hub), months: String(hub.contactsKeptMonths) };
  return { page: { title: text.title, description: fill(text.description, facts) }, facts };
}

export default function Privacy() {
  const { facts } = useLoaderData<typeof loader>();
  const { words } = useI18n();
  return <PlainSections text={words.legal.privacy} facts={facts} />;
}
