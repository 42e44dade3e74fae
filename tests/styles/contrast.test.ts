import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../app/styles/tokens.css', import.meta.url), 'utf8');
const DARK = '@media (prefers-color-scheme: dark)';
const TEXT = 7;
const GRAPHICS = 3;
const HUES = ['ocean', 'lavender', 'ochre', 'azure', 'palm', 'coral'];

/** The `--name: #rrggbb` pairs of the n-th block that opens with `selector` (0 is light, 1 is dark). */
function colours(selector: string, nth: number): Record<string, string> {
  const opening = new RegExp(`^ *${selector.replace('.', '\\.')} \\{([^}]*)\\}`, 'gm');
  const block = [...css.matchAll(opening)][nth]?.[1] ?? '';
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  );
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string | undefined, other: string | undefined): number {
  if (!one || !other) throw new Error(`no such colour: ${one} ${other}`);
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const TEXT_PAIRS: [string, string][] = [
  ...['ink', 'soft', 'sea', 'bad', 'good', 'warn'].flatMap((text): [string, string][] =>
    ['paper', 'surface', 'sunk'].map((ground) => [text, ground]),
  ),
  ['on-sea', 'sea'],
  ['on-sea', 'sea-strong'],
  ['on-night', 'night'],
  ['good', 'good-ground'],
  ['warn', 'warn-ground'],
  ['bad', 'bad-ground'],
  ['ink', 'good-ground'],
  ['ink', 'warn-ground'],
  ['ink', 'bad-ground'],
];
const GRAPHIC_PAIRS: [string, string][] = [
  ['edge', 'surface'],
  ['edge', 'paper'],
  ['focus', 'paper'],
  ['focus', 'surface'],
];

describe.each([
  ['light', 0],
  ['dark', 1],
])('the %s scheme', (_name, nth) => {
  const tokens = colours(':root', nth);

  it.each(TEXT_PAIRS)('reads %s on %s at 7:1', (text, ground) => {
    expect(contrast(tokens[text], tokens[ground])).toBeGreaterThanOrEqual(TEXT);
  });

  it.each(GRAPHIC_PAIRS)('shows %s on %s at 3:1', (drawn, ground) => {
    expect(contrast(tokens[drawn], tokens[ground])).toBeGreaterThanOrEqual(GRAPHICS);
  });

  it.each(HUES)('reads and shows the hue %s', (hue) => {
    const own = colours(`.hue-${hue}`, nth);
    expect(contrast(own['hue-ink'], own['hue-ground'])).toBeGreaterThanOrEqual(TEXT);
    expect(contrast(own['hue-mark'], own['hue-ground'])).toBeGreaterThanOrEqual(GRAPHICS);
    expect(contrast(own['hue-mark'], tokens.surface)).toBeGreaterThanOrEqual(GRAPHICS);
  });
});

it('has a dark scheme to read', () => {
  expect(css.split(DARK)).toHaveLength(3);
});
