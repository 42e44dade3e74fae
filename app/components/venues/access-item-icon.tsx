import type { AccessItem } from '~/domain/venues/access-items';

/** Drawn for this product, on a square of 24; strokes take the colour of the text. */
const DRAWINGS: Record<AccessItem, string> = {
  step_free: 'M10 4a1.6 1.6 0 1 0 0-.01M10 8v6h5l3 5M10 10.5h5M8 11.2a5 5 0 1 0 6.6 6.3',
  lift: 'M5 3h14v18H5zM12 3v18M7.2 10.5 8.5 8l1.3 2.5zM14.2 13.5l1.3 2.5 1.3-2.5z',
  adapted_toilets:
    'M7 4.5V11h10.5M7 4.5H5.5M9 11c0 3 1.6 5 4 5.5L12 20h-2M13 16.5h2M17.5 11c0 3-1.8 5.5-4.5 5.5M19 5v4',
  hearing_loop:
    'M8 10a4.5 4.5 0 1 1 9 0c0 3-3 3.6-3 6.4A2.6 2.6 0 0 1 9 17M11 10a1.7 1.7 0 1 1 3.4 0M4 5v10M20.5 4.5v11',
  quiet_room: 'M4 20h16M6 20v-5.5a2 2 0 0 1 2-2h8a2 2 0 0 1 2 2V20M8 12.5V8a4 4 0 0 1 8 0v4.5M10 16.2h4',
  parking: 'M4 4h16v16H4zM10 16.5v-9h3a2.6 2.6 0 0 1 0 5.2h-3',
  public_transport:
    'M6 4h12a1.5 1.5 0 0 1 1.5 1.5V17H4.5V5.5A1.5 1.5 0 0 1 6 4zM4.5 12h15M8 14.6v.1M16 14.6v.1M7 17v2.5M17 17v2.5',
  child_care:
    'M9 6a2.2 2.2 0 1 0 0-.01M9 9v6.5M6 11.5h6M9 15.5 6.8 20M9 15.5l2.2 4.5M16.5 11a1.7 1.7 0 1 0 0-.01M16.5 13.4v3.8M14.3 15h4.4M16.5 17.2 15.2 20M16.5 17.2l1.3 2.8',
};

/** A small picture beside the words that say the same. */
export function AccessItemIcon({ item }: { item: AccessItem }) {
  return (
    <svg className="access-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={DRAWINGS[item]} />
    </svg>
  );
}
