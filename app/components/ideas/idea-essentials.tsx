import type { IdeaView } from '~/domain/ideas/idea-view';
import type { PriorityAudience } from '~/domain/priority-audiences';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Facts } from '~/ui/facts';
import { Several } from '~/ui/several';
import { ZoneTag } from '../zones/zone-tag';

/** Who speaks, for whom, and where the idea was proposed. */
export function IdeaEssentials({ idea, speaker }: { idea: IdeaView; speaker: string }) {
  const { words } = useI18n();
  const text = words.ideas;
  const named = { name: idea.speakerFirstName, type: speaker };
  const audiences = idea.audiences.map((slug) => words.switches.audiences[slug as PriorityAudience] ?? slug);
  const table = idea.tableNumber === null ? '' : fill(words.outcome.atTable, { table: idea.tableNumber });
  return (
    <Facts
      facts={[
        { label: text.who, value: idea.speakerFirstName ? fill(text.whoNamed, named) : speaker },
        { label: text.forWhom, value: audiences.length > 0 ? <Several of={audiences} /> : text.everyone },
        {
          label: text.where,
          value: (
            <>
              {table ? `${table}, ` : ''}
              <a href={paths.switchEvent(idea.switchSlug)}>{idea.switchTitle}</a>
            </>
          ),
        },
        { label: text.zone, value: <ZoneTag zone={{ name: idea.zoneName, hue: idea.zoneHue }} /> },
      ]}
    />
  );
}
