import { Section, Text } from '@react-email/components';
import { fill } from '~/i18n/fill';
import type { Change, Fact } from '../letter';
import { palette } from './palette';

const label = { fontSize: '16px', lineHeight: '1.4', color: palette.quiet, margin: 0 };
const value = {
  fontSize: '18px',
  lineHeight: '1.5',
  fontWeight: 600,
  color: palette.ink,
  margin: 0,
  whiteSpace: 'pre-line' as const,
};

interface Props {
  changes: Change[];
  facts: Fact[];
  wasBefore: string;
}

/** When, where, whom to call: one under the other, so that no narrow screen breaks them. */
export function FactTable({ changes, facts, wasBefore }: Props) {
  return (
    <>
      {changes.map((change) => (
        <Row key={change.label} label={change.label} value={change.after}>
          <Text className="quiet" style={label}>
            {fill(wasBefore, { before: change.before })}
          </Text>
        </Row>
      ))}
      {facts.map((fact) => (
        <Row key={fact.label} label={fact.label} value={fact.value} />
      ))}
    </>
  );
}

function Row(props: Fact & { children?: React.ReactNode }) {
  return (
    <Section
      className="rule"
      style={{ borderLeft: `3px solid ${palette.line}`, margin: '0 0 14px', paddingLeft: '14px' }}
    >
      <Text className="quiet" style={label}>
        {props.label}
      </Text>
      <Text className="ink" style={value}>
        {props.value}
      </Text>
      {props.children}
    </Section>
  );
}
