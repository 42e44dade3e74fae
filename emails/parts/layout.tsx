import { Body, Container, Head, Html, Link, Preview, Section, Text } from '@react-email/components';
import type { ReactNode } from 'react';
import { fill } from '~/i18n/fill';
import type { LetterFrame } from '../letter-frame';
import { darkStyles, palette } from './palette';

const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";
const small = { fontSize: '16px', lineHeight: '1.5', color: palette.quiet, margin: '0 0 8px' };

/** The sheet of paper: whose letter it is, what it says, whom to call. No image, nothing fetched from anywhere. */
export function Layout({
  frame,
  preview,
  children,
}: {
  frame: LetterFrame;
  preview: string;
  children: ReactNode;
}) {
  const { words, hub, locale } = frame;
  return (
    <Html lang={locale} dir="ltr">
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{darkStyles}</style>
      </Head>
      <Body
        className="desk"
        style={{ backgroundColor: palette.desk, fontFamily: FONT, margin: 0, padding: '24px 12px' }}
      >
        <Preview>{preview}</Preview>
        <Container
          className="paper rule"
          style={{
            backgroundColor: palette.paper,
            border: `1px solid ${palette.line}`,
            borderRadius: '12px',
            maxWidth: '600px',
            padding: '28px 28px 20px',
          }}
        >
          <Text className="quiet" style={{ ...small, fontWeight: 600, margin: '0 0 20px' }}>
            <Link className="link" href={hub.url} style={{ color: palette.accent, textDecoration: 'none' }}>
              {hub.name}
            </Link>
          </Text>
          {children}
          <Section
            className="rule"
            style={{ borderTop: `1px solid ${palette.line}`, marginTop: '28px', paddingTop: '16px' }}
          >
            <Text className="quiet" style={small}>
              {fill(words.questions, { phone: hub.phone })}
            </Text>
            <Text className="quiet" style={small}>
              {words.why[frame.why]}
            </Text>
            {hub.isDemo ? (
              <Text className="quiet" style={small}>
                {words.demo}
              </Text>
            ) : null}
          </Section>
        </Container>
      </Body>
    </Html>
  );
}
