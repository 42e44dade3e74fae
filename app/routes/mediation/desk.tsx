import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { DeskDone } from '~/components/mediation/desk-done';
import { DeskForm } from '~/components/mediation/desk-form';
import { DeskHead } from '~/components/mediation/desk-head';
import { DeskReview } from '~/components/mediation/desk-review';
import { DeskSeats, type DeskSeatsView } from '~/components/mediation/desk-seats';
import type { DeskView } from '~/components/mediation/desk-view';
import { stakeholderChoices } from '~/components/registration/stakeholder-choices';
import { switchSeatsViewOf } from '~/components/switches/switch-seats-view';
import type { Ctx } from '~/domain/context';
import { formerPeople } from '~/domain/mediation/former-people.server';
import { MOST_AT_DESK } from '~/domain/registrations/desk/desk-input';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { switchSeats } from '~/domain/switches/switch-seats.server';
import { answerDesk, emptyDesk } from '~/http/mediation/answer-desk.server';
import { deskPage } from '~/http/mediation/desk-page.server';
import { deskSwitch } from '~/http/mediation/desk-switch.server';
import { requireMediator } from '~/http/mediation/require-mediator.server';
import { readForm } from '~/http/read-form.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Notice } from '~/ui/notice';

export { privateHeaders as headers } from '~/http/private-headers';
export { privateMeta as meta } from '~/ui/private-meta';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { ctx } = context;
  const organizations = await requireMediator(context, request);
  const event = await deskSwitch(context, params.switch);
  const { title } = dictionaryOf(ctx.locale).mediation.desk;
  return {
    page: { title: `${title} – ${event.title}` },
    seats: await readSeats(ctx, event),
    desk: await deskPage(ctx, event, new URL(request.url).searchParams.get('fait')),
    organizations,
    former: await formerPeople(ctx),
    types: stakeholderChoices(ctx),
    empty: emptyDesk(organizations),
  };
}

async function readSeats(ctx: Ctx, event: SwitchEvent): Promise<DeskSeatsView> {
  const seats = await switchSeats(ctx.db, event.id);
  return {
    capacity: event.capacity,
    waiting: seats.waitlisted,
    seats: switchSeatsViewOf(event, seats, ctx),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { ctx } = context;
  const organizations = await requireMediator(context, request);
  const sent = await readForm(request);
  const event = await deskSwitch(context, params.switch);
  return answerDesk(ctx, { event, organizations, former: await formerPeople(ctx) }, sent);
}

/** Registering up to thirty people for one Switch. */
export default function Desk() {
  const { desk, seats, organizations, former, types, empty } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as DeskView | undefined;
  const view = answer ?? empty;
  const { words } = useI18n();
  const text = words.mediation.desk;
  const action = paths.desk(desk.slug);
  return (
    <>
      <DeskHead desk={desk} />
      {!answer && desk.done.length > 0 ? <DeskDone people={desk.done} /> : null}
      {view.refusal ? (
        <Notice
          tone="warning"
          role="alert"
          title={fill(text.refused[view.refusal], { most: MOST_AT_DESK })}
        />
      ) : null}
      <div className="my-6">
        <DeskSeats view={seats} hue={desk.zone.hue} />
      </div>
      {desk.window === 'open' ? (
        view.lines ? (
          <DeskReview view={view} lines={view.lines} action={action} types={types} />
        ) : (
          <DeskForm view={view} action={action} types={types} organizations={organizations} former={former} />
        )
      ) : (
        <Notice tone="warning" title={words.registration.closed.title}>
          <p>{fill(words.registration.closed[desk.window], desk.opens)}</p>
        </Notice>
      )}
      <script type="module" src="/enhance/live-seats.js" />
    </>
  );
}
