import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { IdeaAsked } from '~/components/ideas/idea-asked';
import { IdeaDoneNotice } from '~/components/ideas/idea-done-notice';
import { IdeaNextLine } from '~/components/ideas/idea-next-line';
import { IdeaOutcome } from '~/components/ideas/idea-outcome';
import { IdeaPathLine } from '~/components/ideas/idea-path-line';
import { IdeaStory } from '~/components/ideas/idea-story';
import { ServiceJsonLd } from '~/components/ideas/service-json-ld';
import { IdeaFamily } from '~/components/merging/idea-family';
import { IdeaVoices } from '~/components/voice/idea-voices';
import { VoiceDone } from '~/components/voice/voice-done';
import { hubOrigin } from '~/domain/hubs/hub-origin.server';
import { readIdea } from '~/domain/ideas/idea-pages.server';
import { localDayOf } from '~/domain/ideas/outcome/local-day-of.server';
import { can } from '~/domain/people/can';
import { familyOfIdea } from '~/http/ideas/merging-view.server';
import { nationalLabels } from '~/http/ideas/national-labels.server';
import { voicesOf } from '~/http/ideas/voices-of-idea.server';
import { reachOfAuthor } from '~/http/reach-of-author.server';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';

export { keptHeaders as headers } from '~/http/kept/kept-headers';
export { pageMeta as meta } from '~/ui/page-meta';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { ctx, env } = context;
  const found = await readIdea(ctx, Number(params.idea));
  if (!found) throw data(null, { status: 404 });
  const { idea } = found;
  const type = ctx.hub.stakeholderTypes.find(({ slug }) => slug === idea.speakerType);
  const canTriage = can(ctx.viewer, 'triage-ideas', { hubId: ctx.hub.id });
  const done = doneOf(new URL(request.url).searchParams, canTriage);
  return {
    ...found,
    page: { title: idea.title, description: idea.description },
    speaker: type?.label[ctx.locale] ?? idea.speakerType,
    labels: nationalLabels(ctx.locale, idea),
    today: localDayOf(ctx.now, idea.zoneTimeZone),
    hubPhone: ctx.hub.contactPhone,
    origin: await hubOrigin(ctx.db, env, ctx.hub.id),
    voices: await voicesOf(context, request, idea),
    family: await familyOfIdea(ctx, idea.id),
    canTriage,
    done,
    contact: done === 'decided' ? await reachOfAuthor(context, idea.id) : null,
  };
}

/** What has just been done, as the address says it: by anybody who proposed the idea, or by who decides about it. */
function doneOf(query: URLSearchParams, canTriage: boolean) {
  if (query.has('merci')) return 'proposed' as const;
  if (!canTriage) return null;
  const done = query.get('fait');
  if (done === 'decision') return 'decided' as const;
  return done === 'deplacement' ? ('moved' as const) : null;
}

export default function Idea() {
  const { idea, story, tests, file, speaker, labels, today, ...seen } = useLoaderData<typeof loader>();
  const { words } = useI18n();
  const text = words.ideas;
  const { root } = seen.family;
  return (
    <article>
      <ServiceJsonLd idea={idea} origin={seen.origin} labels={labels} />
      {seen.done ? <IdeaDoneNotice number={idea.number} done={seen.done} contact={seen.contact} /> : null}
      <VoiceDone done={seen.voices.done} />
      <header className="page-head">
        <p className="text-soft">{fill(text.number, { number: idea.number })}</p>
        <h1 dir="auto">{idea.title}</h1>
        <IdeaPathLine idea={idea} isMerged={root !== null} />
      </header>
      {seen.canTriage ? (
        <p className="actions mb-8 no-print">
          <ButtonLink href={paths.triageIdea(idea.number)}>{text.triage}</ButtonLink>
          <ButtonLink look="secondary" href={paths.ideaOutcome(idea.number)}>
            {words.outcome.edit}
          </ButtonLink>
        </p>
      ) : null}
      <div className="idea-halves">
        <IdeaAsked idea={idea} speaker={speaker} />
        <IdeaOutcome idea={idea} isMerged={root !== null} story={story} file={file} labels={labels} />
      </div>
      <IdeaFamily family={seen.family} />
      <IdeaNextLine idea={idea} root={root} today={today} hubPhone={seen.hubPhone} />
      <IdeaVoices voices={seen.voices} />
      <IdeaStory idea={idea} story={story} tests={tests} />
      <p className="actions mt-10 no-print">
        <a className="tap" href={paths.switchIdeas(idea.switchSlug)}>
          {text.backToList}
        </a>
        <a className="tap" href={paths.services()}>
          {words.catalogue.title}
        </a>
        <a className="tap" href={paths.board()}>
          {text.seeBoard}
        </a>
      </p>
    </article>
  );
}
