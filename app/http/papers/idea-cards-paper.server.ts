import type { AppLoadContext } from '@remix-run/node';
import type { IdeaCardsPaper } from '~/documents/idea-card-paper';
import { qrCode } from '~/documents/qr-code.server';
import { hubOrigin } from '~/domain/hubs/hub-origin.server';
import type { PrintedCard } from '~/domain/ideas/cards/idea-card';
import { groupShortCode } from '~/domain/registrations/short-code';
import type { SwitchEvent } from '~/domain/switches/switch-event';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { formatPhone } from '~/i18n/format-phone';
import { spokenAddress } from '~/i18n/spoken-address';
import { paths } from '~/paths';

const SQUARES_AT_ONCE = 5;

/** Cards to write on, in the reader's words. */
export async function ideaCardsPaper(
  { ctx, env }: Pick<AppLoadContext, 'ctx' | 'env'>,
  event: SwitchEvent,
  printed: readonly PrintedCard[],
): Promise<IdeaCardsPaper> {
  const { locale, hub } = ctx;
  const text = dictionaryOf(locale).cards.sheet;
  const origin = await hubOrigin(ctx.db, env, hub.id);
  const cards: IdeaCardsPaper['cards'][number][] = [];
  for (const [at, { code, number, table }] of printed.entries()) {
    const place = table === null ? fill(text.noTable, { number }) : fill(text.table, { table, number });
    cards.push({ code: groupShortCode(code), place, qr: await qrCode(origin + paths.stub(code)) });
    // Squares take a millisecond or two each: others are served meanwhile.
    if (at % SQUARES_AT_ONCE === 0) await new Promise(setImmediate);
  }
  const { heading, words, speaker, firstName, told, ways, where, consent, cut, follow, qrAlt } = text;
  return {
    ...{
      heading,
      words,
      speaker,
      firstName,
      told,
      ways: Object.values(ways),
      where,
      consent,
      cut,
      follow,
      qrAlt,
    },
    title: fill(text.title, { switch: event.title }),
    lang: locale,
    event: event.title,
    speakers: hub.stakeholderTypes.map(({ label }) => label[locale]),
    address: fill(text.address, { address: spokenAddress(origin + paths.code()) }),
    phone: fill(text.phone, { phone: formatPhone(hub.contactPhone) }),
    cards,
  };
}
