import { Heading, Link, Section, Text } from '@react-email/components';
import type { Section as NewsSection } from '../letter';
import { palette } from './palette';

const line = { fontSize: '18px', lineHeight: '1.5', color: palette.ink, margin: '0 0 12px' };

/** News in groups: a title, then each line a link with what there is to say of it. */
export function NewsSections({ sections }: { sections: readonly NewsSection[] }) {
  return sections.map(({ title, lines }) => (
    <Section key={title} style={{ margin: '20px 0 4px' }}>
      <Heading
        as="h2"
        className="ink"
        style={{ fontSize: '20px', lineHeight: '1.3', color: palette.ink, margin: '0 0 10px' }}
      >
        {title}
      </Heading>
      {lines.map(({ text, note, url }) => (
        <Text key={url} className="ink" style={line}>
          <Link
            className="link"
            href={url}
            style={{ color: palette.accent, textDecoration: 'underline', fontWeight: 600 }}
          >
            {text}
          </Link>
          {note ? (
            <>
              <br />
              {note}
            </>
          ) : null}
        </Text>
      ))}
    </Section>
  ));
}
