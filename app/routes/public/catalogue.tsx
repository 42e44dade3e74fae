import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CatalogueFilters } from '~/components/catalogue/catalogue-filters';
import { catalogueQuery } from '~/components/catalogue/catalogue-query';
import { NoService } from '~/components/catalogue/no-service';
import { ServiceCard } from '~/components/catalogue/service-card';
import { PhoneLink } from '~/components/site/phone-link';
import { TOPICS } from '~/domain/ideas/outcome/national-vocabulary.server';
import { readReadyServices } from '~/domain/ideas/outcome/ready-services.server';
import { nationalChoices } from '~/http/ideas/national-labels.server';
import { serviceCards } from '~/http/ideas/service-cards.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { pluralOrMore } from '~/i18n/plural';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';

export { keptHeaders as headers } from '~/http/kept/kept-headers';
export { pageMeta as meta } from '~/ui/page-meta';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { ctx } = context;
  const { catalogue: text } = dictionaryOf(ctx.locale);
  const query = catalogueQuery.read(new URL(request.url).searchParams);
  const { services, ...found } = await readReadyServices(ctx, {
    topic: query.theme,
    audience: query.public,
    zone: query.zone,
    text: query.q,
    before: query.avant,
  });
  return {
    page: { title: text.title, description: fill(text.description, { hub: ctx.hub.name }) },
    query,
    found,
    cards: serviceCards(ctx, services),
    topics: nationalChoices(ctx.locale, TOPICS),
    zones: ctx.hub.zones.map(({ slug, name }) => ({ value: slug, label: name })),
    hubPhone: ctx.hub.contactPhone,
  };
}

export default function Catalogue() {
  const { page, query, found, cards, topics, zones, hubPhone } = useLoaderData<typeof loader>();
  const { locale, words } = useI18n();
  const text = words.catalogue;
  const hrefFrom = (avant: number | null) =>
    `${paths.services()}${catalogueQuery.write({ ...query, avant })}`;
  const isNarrowed = catalogueQuery.write(query) !== '';
  return (
    <>
      <header className="page-head">
        <h1>{page.title}</h1>
        <p className="page-lead">{text.lead}</p>
      </header>
      {cards.length > 0 || isNarrowed ? (
        <CatalogueFilters query={query} topics={topics} zones={zones} />
      ) : null}
      <h2 className={cards.length > 0 ? 'mt-10 mb-5 text-xl' : 'sr-only'} id="found">
        {pluralOrMore(locale, text.found, found)}
      </h2>
      {cards.length > 0 ? (
        <ul className="service-cards">
          {cards.map((card) => (
            <li key={card.number}>
              <ServiceCard view={card} />
            </li>
          ))}
        </ul>
      ) : (
        <NoService isNarrowed={isNarrowed} />
      )}
      {query.avant !== null || found.next !== null ? (
        <nav className="pagination" aria-label={text.pages}>
          {query.avant === null ? null : (
            <ButtonLink look="secondary" href={hrefFrom(null)}>
              {text.firstPage}
            </ButtonLink>
          )}
          {found.next === null ? null : (
            <ButtonLink look="secondary" rel="next" href={hrefFrom(found.next)}>
              {text.nextPage}
            </ButtonLink>
          )}
        </nav>
      ) : null}
      <p className="mt-8 text-lg">
        <PhoneLink phone={hubPhone} sentence={text.help} />
      </p>
      <p className="no-print">
        <a className="tap" href={paths.board()}>
          {text.toBoard}
        </a>
      </p>
    </>
  );
}
