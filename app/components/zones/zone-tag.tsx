import { Tag } from '~/ui/tag';
import { ZoneSign } from './zone-sign';

/** The zone of something: its sign, its name, its hue. */
export function ZoneTag({ zone }: { zone: { name: string; hue: string } }) {
  return (
    <Tag hue={zone.hue}>
      <ZoneSign hue={zone.hue} />
      {zone.name}
    </Tag>
  );
}
