import { data } from '@remix-run/node';
import type { DeskView } from '~/components/mediation/desk-view';
import type { Ctx } from '~/domain/context';
import { MOST_AT_DESK } from '~/domain/registrations/desk/desk-input';
import { readPastedRows } from '~/domain/registrations/desk/read-pasted-rows.server';

const INVALID = 400;

/** Fills the lines after those that are typed. What cannot be read, or finds no line any more, stays to be seen. */
export function pasteAtDesk(ctx: Ctx, typed: DeskView) {
  const { stakeholderTypes: types } = ctx.hub;
  const usualType = types[0]?.slug ?? '';
  const { text } = typed.paste;
  const read = readPastedRows(text, { types, usualType });
  if (!read.ok)
    return data<DeskView>({ ...typed, paste: { text, refusal: read.reason } }, { status: INVALID });
  const rows = [...typed.rows, ...read.value];
  if (rows.length > MOST_AT_DESK)
    return data<DeskView>({ ...typed, paste: { text, refusal: 'too-many' } }, { status: INVALID });
  return data<DeskView>({
    ...typed,
    rows,
    shown: Math.max(typed.shown, rows.length),
    paste: { text: '', filled: read.value.length },
  });
}
