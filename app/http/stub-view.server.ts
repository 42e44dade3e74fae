import type { StubView } from '~/components/cards/stub-view';
import type { Ctx } from '~/domain/context';
import type { readStub } from '~/domain/ideas/cards/stub.server';
import { groupShortCode } from '~/domain/registrations/short-code';
import { stateName, wordingOf } from '~/domain/vocabulary/vocabulary';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { fill } from '~/i18n/fill';
import { paths } from '~/paths';

type Stub = NonNullable<Awaited<ReturnType<typeof readStub>>>;

/** What a stub opens, in the reader's words. */
export function stubView({ hub, locale }: Ctx, { card, idea }: Stub): StubView {
  const { stub: text, sheet } = dictionaryOf(locale).cards;
  const { code, number, table, slug, title } = card;
  return {
    code: groupShortCode(code),
    place: table === null ? fill(sheet.noTable, { number }) : fill(sheet.table, { table, number }),
    switch: { slug, title },
    propose: idea ? null : paths.proposeOfCard(slug, code),
    idea: idea && {
      title: idea.title,
      description: idea.description,
      number: idea.rootNumber,
      state: stateName(wordingOf(hub, locale), idea.boardColumn),
      reason: idea.decisionReason,
      mergedInto: idea.isMerged ? idea.rootTitle : null,
      isHidden: idea.isHidden,
      told: fill(text.told[idea.authorContact], { hint: idea.hint }),
      hasContact: idea.authorContact !== 'none',
      isForgotten: idea.isForgotten,
    },
  };
}
