import { randomUUID } from 'node:crypto';
import { data, redirect } from '@remix-run/node';
import type { DeskRefusal, DeskView } from '~/components/mediation/desk-view';
import type { Ctx } from '~/domain/context';
import type { MediatedOrganization } from '~/domain/mediation/mediated-organizations.server';
import { type CheckedDesk, checkDesk } from '~/domain/registrations/desk/check-desk';
import { type DeskInput, FIRST_ROWS, MOST_AT_DESK } from '~/domain/registrations/desk/desk-input';
import { previewDesk } from '~/domain/registrations/desk/preview-desk.server';
import { type FormerPerson, readDeskRows } from '~/domain/registrations/desk/read-desk-rows';
import { registerAtDesk } from '~/domain/registrations/desk/register-at-desk.server';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { isUuid } from '~/domain/uuid';
import { paths } from '~/paths';
import { pasteAtDesk } from './paste-at-desk.server';

const INVALID = 400;
const CONFLICT = 409;
const MORE_ROWS = 5;

export interface DeskAsk {
  event: SwitchEvent;
  organizations: readonly MediatedOrganization[];
  former: readonly FormerPerson[];
}

/** The desk before anything is typed. */
export function emptyDesk([organization]: readonly MediatedOrganization[]): DeskView {
  return {
    rows: [],
    shown: FIRST_ROWS,
    common: { together: 'each', consent: '', hasNeedsConsent: false },
    organization: organization?.id ?? '',
    formId: randomUUID(),
    problems: [],
    lines: undefined,
    refusal: undefined,
    paste: { text: '' },
  };
}

/**
 * `intent=coller` fills lines from a spreadsheet, `lignes` adds empty ones, `verifier` shows what would come of it,
 * `corriger` leads back to the lines, `inscrire` registers. Whatever happens, what was typed comes back.
 */
export async function answerDesk(ctx: Ctx, ask: DeskAsk, sent: FormData) {
  const typed = deskAsTyped(ask, sent);
  const intent = sent.get('intent');
  // A list that was pasted is meant, also by whoever goes on without filling the lines first.
  const isPasted = intent === 'verifier' && typed.paste.text.trim() !== '';
  if (intent === 'coller' || isPasted) return pasteAtDesk(ctx, typed);
  if (intent === 'lignes')
    return data<DeskView>({ ...typed, shown: Math.min(MOST_AT_DESK, typed.shown + MORE_ROWS) });
  if (intent === 'corriger') return data<DeskView>({ ...typed, rows: typed.rows.map(takenBackIn) });
  const isRegistering = intent === 'inscrire';
  const rows = isRegistering ? typed.rows.filter((row) => !row.isLeftOut || row.isAnother) : typed.rows;
  const desk = deskInput(ask, typed, checkAll(ctx, typed, rows));
  if (!desk)
    return data<DeskView>({ ...typed, problems: checkAll(ctx, typed).problems }, { status: INVALID });
  return isRegistering ? carryOut(ctx, ask, typed, desk) : showPreview(ctx, ask, typed, desk);
}

function deskAsTyped({ organizations, former }: DeskAsk, sent: FormData): DeskView {
  const text = (name: string) => String(sent.get(name) ?? '');
  const rows = readDeskRows(sent, former);
  const asked = Math.trunc(Number(text('lignes'))) || FIRST_ROWS;
  return {
    ...emptyDesk(organizations),
    rows,
    shown: Math.min(MOST_AT_DESK, Math.max(asked, rows.length)),
    common: {
      together: text('together'),
      consent: text('consent'),
      hasNeedsConsent: text('needsConsent') === 'oui',
    },
    organization: (organizations.find(({ id }) => id === text('organization')) ?? organizations[0])?.id ?? '',
    formId: isUuid(text('formId')) ? text('formId') : randomUUID(),
    paste: { text: text('paste') },
  };
}

function takenBackIn<Row extends { isLeftOut: boolean }>(row: Row): Row {
  return { ...row, isLeftOut: false };
}

/** Undefined where something is to be mended. */
function deskInput(ask: DeskAsk, typed: DeskView, checked: CheckedDesk): DeskInput | undefined {
  const organization = ask.organizations.find(({ id }) => id === typed.organization);
  const { people, together, consent, problems } = checked;
  if (!organization || !consent || problems.length > 0) return undefined;
  return { organization, together, consent, people, formId: typed.formId };
}

/** @param desk everybody on the form, those left out before too */
async function showPreview(
  ctx: Ctx,
  { event }: DeskAsk,
  typed: DeskView,
  desk: DeskInput,
  refusal?: DeskRefusal,
) {
  const { lines } = await previewDesk(ctx, event, desk);
  const rows = typed.rows.map((row, at) => ({
    ...row,
    isLeftOut: lines[at]?.kind === 'known' || lines[at]?.kind === 'twice',
  }));
  return data<DeskView>({ ...typed, rows, lines, refusal }, { status: refusal ? CONFLICT : 200 });
}

async function carryOut(ctx: Ctx, ask: DeskAsk, typed: DeskView, desk: DeskInput) {
  const done = await registerAtDesk(ctx, ask.event.id, desk);
  if (done.ok) return redirect(`${paths.desk(ask.event.slug)}?fait=${done.value.partyId}`, 303);
  const all = done.reason === 'known' ? deskInput(ask, typed, checkAll(ctx, typed)) : undefined;
  // Somebody registered one of them in the meantime: everybody is shown again, with who is there by now.
  if (all) return showPreview(ctx, ask, typed, all, 'known');
  return data<DeskView>({ ...typed, refusal: done.reason }, { status: CONFLICT });
}

function checkAll(ctx: Ctx, { rows, common }: DeskView, some = rows): CheckedDesk {
  return checkDesk(
    some,
    common,
    ctx.hub.stakeholderTypes.map(({ slug }) => slug),
  );
}
