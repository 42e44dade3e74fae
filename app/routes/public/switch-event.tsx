import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { SwitchFacts } from '~/components/switch-facts';
import { SwitchJsonLd } from '~/components/switch-json-ld';
import { SwitchProgramme } from '~/components/switch-programme';
import { SwitchRegister } from '~/components/switch-register';
import { SwitchStateTag } from '~/components/switch-state-tag';
import { type SwitchView, switchViewOf } from '~/components/switch-view';
import { ZoneTag } from '~/components/zone-tag';
import { can } from '~/domain/people/can';
import { readSwitch } from '~/domain/switches/read-switch.server';
import { switchSeats } from '~/domain/switches/switch-seats.server';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { Notice } from '~/ui/notice';
import { Tag } from '~/ui/tag';

export { keptHeaders as headers } from '~/http/kept-headers';
export { pageMeta as meta } from '~/ui/page-meta';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { ctx, env } = context;
  const event = await readSwitch(ctx, params.switch ?? '');
  if (!event) throw data(null, { status: 404 });
  const seats = await switchSeats(ctx.db, event.id);
  return {
    page: { title: event.title, description: event.purpose },
    view: switchViewOf(event, seats.confirmed, ctx),
    url: env.appUrl + paths.switchEvent(event.slug),
    hubName: ctx.hub.name,
    mayManage: can(ctx.viewer, 'edit-switch', { hubId: event.hubId, zoneId: event.zone.id }),
  };
}

export default function SwitchEventPage() {
  const { view, url, hubName, mayManage } = useLoaderData<typeof loader>();
  const { words } = useI18n();
  const text = words.switches;
  return (
    <article className={`hue-${view.zone.hue}`}>
      <a className="tap no-print" href={paths.switches()}>
        <span aria-hidden="true">←&nbsp;</span>
        {text.backToList}
      </a>
      <header className="page-head">
        <h1>{view.title}</h1>
        <p className="mt-4 flex flex-wrap gap-2">
          <ZoneTag zone={view.zone} />
          <SwitchStateTag state={view.state} />
          {view.isDemo ? <Tag>{text.state.demo}</Tag> : null}
        </p>
      </header>
      <States view={view} />
      <div className="grid items-start gap-8 lg:grid-cols-[1fr_20rem]">
        <section className="card" aria-labelledby="facts">
          <h2 className="text-xl" id="facts">
            {text.facts.title}
          </h2>
          <SwitchFacts view={view} />
        </section>
        <div className="grid gap-4">
          <SwitchRegister view={view} />
          {mayManage ? (
            <p>
              <ButtonLink look="secondary" href={paths.manageSwitch(view.slug)}>
                {text.register.team}
              </ButtonLink>
            </p>
          ) : null}
        </div>
      </div>
      <About view={view} />
      <SwitchJsonLd view={view} url={url} hubName={hubName} />
    </article>
  );
}

function States({ view }: { view: SwitchView }) {
  const { words } = useI18n();
  const text = words.switches;
  if (view.state === 'cancelled')
    return (
      <Notice tone="danger" title={text.cancelledTitle}>
        {view.cancellationReason ? <p>{view.cancellationReason}</p> : null}
        <p>{text.cancelledText}</p>
      </Notice>
    );
  if (view.state === 'draft')
    return (
      <Notice tone="warning" title={text.draftTitle}>
        <p>{text.draftText}</p>
      </Notice>
    );
  return null;
}

/** What comes after the facts: why, for whom, the programme, the ideas. */
function About({ view }: { view: SwitchView }) {
  const { words } = useI18n();
  const text = words.switches;
  return (
    <div className="mt-12 grid gap-12 lg:grid-cols-2">
      <section aria-labelledby="purpose">
        <h2 id="purpose">{text.purposeTitle}</h2>
        <p className="mt-3 max-w-2xl text-lg whitespace-pre-line">{view.purpose}</p>
        {view.audiences.length > 0 ? (
          <>
            <h3 className="mt-6">{text.audiencesTitle}</h3>
            <ul className="mt-2 flex flex-wrap gap-2">
              {view.audiences.map((audience) => (
                <li key={audience}>
                  <Tag>{text.audiences[audience as keyof typeof text.audiences] ?? audience}</Tag>
                </li>
              ))}
            </ul>
            <p className="mt-2">{text.everyoneWelcome}</p>
          </>
        ) : null}
      </section>
      <section aria-labelledby="programme">
        <h2 id="programme">{text.programmeTitle}</h2>
        <div className="mt-4">
          <SwitchProgramme sessions={view.sessions} />
        </div>
      </section>
      <section className="card lg:col-span-2" aria-labelledby="ideas">
        <h2 id="ideas">{text.ideasTitle}</h2>
        <p className="mt-2">{text.ideasText}</p>
        <p className="actions no-print mt-4">
          <ButtonLink look="secondary" href={paths.proposeIdea(view.slug)}>
            {text.ideasPropose}
          </ButtonLink>
          <ButtonLink look="quiet" href={paths.switchIdeas(view.slug)}>
            {text.ideasLink}
          </ButtonLink>
        </p>
      </section>
    </div>
  );
}
