import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { IdeaDoneNotice } from '~/components/ideas/idea-done-notice';
import { IdeaEssentials } from '~/components/ideas/idea-essentials';
import { IdeaOutcome } from '~/components/ideas/idea-outcome';
import { IdeaStory } from '~/components/ideas/idea-story';
import { IdeaVoices } from '~/components/voice/idea-voices';
import { VoiceDone } from '~/components/voice/voice-done';
import { readIdea } from '~/domain/ideas/idea-pages.server';
import { can } from '~/domain/people/can';
import { voicesOf } from '~/http/ideas/voices-of-idea.server';
import { reachOfAuthor } from '~/http/reach-of-author.server';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';

export { keptHeaders as headers } from '~/http/kept/kept-headers';
export { pageMeta as meta } from '~/ui/page-meta';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { ctx } = context;
  const found = await readIdea(ctx, Number(params.idea));
  if (!found) throw data(null, { status: 404 });
  const type = ctx.hub.stakeholderTypes.find(({ slug }) => slug === found.idea.speakerType);
  const canTriage = can(ctx.viewer, 'triage-ideas', { hubId: ctx.hub.id });
  const done = doneOf(new URL(request.url).searchParams, canTriage);
  return {
    ...found,
    page: { title: found.idea.title, description: found.idea.description },
    speaker: type?.label[ctx.locale] ?? found.idea.speakerType,
    voices: await voicesOf(context, request, found.idea),
    canTriage,
    done,
    contact: done === 'decided' ? await reachOfAuthor(context, found.idea.id) : null,
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
  const { idea, story, speaker, voices, canTriage, done, contact } = useLoaderData<typeof loader>();
  const { words } = useI18n();
  const text = words.ideas;
  return (
    <article>
      {done ? <IdeaDoneNotice number={idea.number} done={done} contact={contact} /> : null}
      <VoiceDone done={voices.done} />
      <header className="page-head">
        <p className="text-soft">{fill(text.number, { number: idea.number })}</p>
        <h1 dir="auto">{idea.title}</h1>
      </header>
      {canTriage ? (
        <p className="mb-8">
          <ButtonLink href={paths.triageIdea(idea.number)}>{text.triage}</ButtonLink>
        </p>
      ) : null}
      <div className="grid gap-8 lg:grid-cols-[3fr_2fr] lg:gap-12">
        <section aria-labelledby="words">
          <h2 id="words" className="text-xl">
            {text.words}
          </h2>
          <p dir="auto" className="mt-3 max-w-2xl whitespace-pre-line text-lg">
            {idea.description}
          </p>
        </section>
        <section aria-labelledby="essentials">
          <h2 id="essentials" className="text-xl">
            {text.essentials}
          </h2>
          <IdeaEssentials idea={idea} speaker={speaker} />
        </section>
      </div>
      <IdeaOutcome idea={idea} />
      <IdeaVoices voices={voices} />
      <IdeaStory story={story} timeZone={idea.zoneTimeZone} />
      <p className="actions mt-10">
        <a className="tap" href={paths.switchIdeas(idea.switchSlug)}>
          {text.backToList}
        </a>
        <a className="tap" href={paths.board()}>
          {text.seeBoard}
        </a>
      </p>
    </article>
  );
}
