import type { BoardFilterOptions } from '~/components/board/board-filter-form';
import type { Ctx } from '~/domain/context';
import { switchesWithIdeas } from '~/domain/ideas/board-pages.server';
import { PRIORITY_AUDIENCES } from '~/domain/priority-audiences';
import { dictionaryOf } from '~/i18n/dictionary.server';

/** What the board and its list offer to filter by. */
export async function boardFilterOptions(ctx: Ctx): Promise<BoardFilterOptions> {
  const { hub, locale } = ctx;
  const { audiences } = dictionaryOf(locale).switches;
  const events = await switchesWithIdeas(ctx);
  return {
    zones: hub.zones.map(({ slug, name }) => ({ value: slug, label: name })),
    switches: events.map(({ slug, title }) => ({ value: slug, label: title })),
    speakers: hub.stakeholderTypes.map(({ slug, label }) => ({ value: slug, label: label[locale] })),
    audiences: PRIORITY_AUDIENCES.map((slug) => ({ value: slug, label: audiences[slug] })),
  };
}
