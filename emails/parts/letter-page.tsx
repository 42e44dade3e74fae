import { Button, Heading, Link, Section, Text } from '@react-email/components';
import { fill } from '~/i18n/fill';
import type { Letter } from '../letter';
import type { LetterFrame } from '../letter-frame';
import { CodeBox } from './code-box';
import { FactTable } from './fact-table';
import { Layout } from './layout';
import { NewsSections } from './news-sections';
import { palette } from './palette';

const body = { fontSize: '18px', lineHeight: '1.55', color: palette.ink, margin: '0 0 14px' };
const button = {
  backgroundColor: palette.accent,
  color: palette.onAccent,
  borderRadius: '8px',
  fontSize: '18px',
  fontWeight: 600,
  padding: '14px 22px',
  textDecoration: 'none',
};

/** A letter as a mail client shows it. */
export function LetterPage({ letter, frame }: { letter: Letter; frame: LetterFrame }) {
  const { words, toName } = frame;
  const buttons = letter.actions.slice(0, letter.question ? 2 : 1);
  const others = letter.actions.slice(buttons.length);
  return (
    <Layout frame={frame} preview={letter.preview}>
      <Heading
        as="h1"
        className="ink"
        style={{ fontSize: '26px', lineHeight: '1.25', color: palette.ink, margin: '0 0 18px' }}
      >
        {letter.title}
      </Heading>
      <Text className="ink" style={body}>
        {toName === '' ? words.helloNobody : fill(words.hello, { name: toName })}
      </Text>
      {letter.paragraphs.map((paragraph, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: somebody's own words may say a line twice; nothing moves
        <Text key={`${at} ${paragraph}`} className="ink" style={{ ...body, whiteSpace: 'pre-line' }}>
          {paragraph}
        </Text>
      ))}
      {letter.code ? <CodeBox code={letter.code} /> : null}
      <FactTable changes={letter.changes} facts={letter.facts} wasBefore={words.wasBefore} />
      <NewsSections sections={letter.sections ?? []} />
      {letter.question ? (
        <Text className="ink" style={{ ...body, fontSize: '20px', fontWeight: 700, margin: '24px 0 0' }}>
          {letter.question}
        </Text>
      ) : null}
      {buttons.map((action, at) => (
        <Section key={action.url} style={{ margin: at === 0 ? '24px 0 8px' : '12px 0 8px' }}>
          <Button className="button" href={action.url} style={button}>
            {action.label}
          </Button>
        </Section>
      ))}
      {letter.notes.map((note) => (
        <Text key={note} className="ink" style={{ ...body, margin: '14px 0 0' }}>
          {note}
        </Text>
      ))}
      {others.map((action) => (
        <Text key={action.url} style={{ ...body, margin: '6px 0 0' }}>
          <Link
            className="link"
            href={action.url}
            style={{ color: palette.accent, textDecoration: 'underline' }}
          >
            {action.label}
          </Link>
        </Text>
      ))}
      <Text className="ink" style={{ ...body, margin: '22px 0 0' }}>
        {fill(words.signature, { hub: frame.hub.name })}
      </Text>
    </Layout>
  );
}
