import { Section, Text } from '@react-email/components';
import type { Fact } from '../letter';
import { palette } from './palette';

/** A code to type or to read aloud: large, spaced, selectable in one go. */
export function CodeBox({ code }: { code: Fact }) {
  return (
    <Section
      className="rule"
      style={{
        border: `1px solid ${palette.line}`,
        borderRadius: '8px',
        margin: '4px 0 18px',
        padding: '12px 16px',
      }}
    >
      <Text
        className="quiet"
        style={{ fontSize: '16px', lineHeight: '1.4', color: palette.quiet, margin: 0 }}
      >
        {code.label}
      </Text>
      <Text
        className="ink"
        style={{
          fontFamily: 'ui-monospace, Menlo, Consolas, monospace',
          fontSize: '26px',
          fontWeight: 700,
          letterSpacing: '3px',
          lineHeight: '1.4',
          color: palette.ink,
          margin: 0,
        }}
      >
        {code.value}
      </Text>
    </Section>
  );
}
