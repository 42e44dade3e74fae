/**
 * Who may import whom (docs/architecture.md draws it). Each rule names the rooms that a room must not reach.
 * `foundation` is what every room may use: paths, settings' types, dictionaries, the schema's types.
 */
const never = (name, from, to, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { path: to },
});

const APP_ROOMS =
  'routes|domain|http|mail|jobs|webhooks|calendar|documents|live|door|table-desk|offline|components|ui|i18n|commands';
const except = (...rooms) =>
  `^app/(${APP_ROOMS.split('|')
    .filter((room) => !rooms.includes(room))
    .join('|')})/`;

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'nobody-imports-a-route',
      severity: 'error',
      from: { pathNot: '^app/routes/' },
      to: { path: '^app/routes/' },
    },
    never(
      'route-not-from-route',
      '^app/routes/',
      '^app/routes/',
      'Routes share through domain, http or components.',
    ),
    never('db-is-alone', '^db/', '^(app|emails|tests|scripts)/', 'SQL and schema know nothing of the app.'),
    never(
      'calendar-is-pure',
      '^app/calendar/',
      `^(app/(?!calendar/)|db/|emails/)`,
      'Calendars take data, give text.',
    ),
    never(
      'documents-are-pure',
      '^app/documents/',
      `^(app/(?!documents/)|db/|emails/)`,
      'Documents take sentences, give bytes.',
    ),
    never('ui-is-alone', '^app/ui/', '^(app/(?!ui/)|db/|emails/)', 'ui could ship in another product.'),
    never(
      'domain-knows-no-edge',
      '^app/domain/',
      `${except('domain', 'calendar')}|^emails/`,
      'The domain knows nothing of HTTP, React or mail.',
    ),
    never(
      'http-to-domain-only',
      '^app/http/',
      '^(emails/|db/(?!connect|migrate|lock|queries/rate)|app/(routes|live|mail|jobs|commands|ui)/)',
      'The edge reaches the domain and the connection.',
    ),
    {
      name: 'http-takes-only-types-of-components',
      severity: 'error',
      comment: 'What a page shows has its shape in components; the edge fills it, and renders nothing.',
      from: { path: '^app/http/' },
      to: { path: '^app/components/', dependencyTypesNot: ['type-only'] },
    },
    never(
      'mail-and-jobs-stay-behind',
      '^app/(mail|jobs|webhooks)/',
      except('mail', 'jobs', 'webhooks', 'domain', 'calendar', 'i18n'),
      'What runs later knows no request and no page.',
    ),
    never(
      'components-are-isomorphic',
      '^app/components/',
      `^(db/|emails/)|${except('components', 'ui', 'i18n', 'domain')}|\\.server\\.tsx?$`,
      'Components run in the browser too.',
    ),
    never(
      'live-is-isomorphic-or-server',
      '^app/live/(?!.*\\.server\\.)',
      `^(db/|emails/)|${except('live', 'domain')}|\\.server\\.tsx?$`,
      'The board runs in the browser.',
    ),
    ...['door', 'table-desk'].flatMap((desk) => [
      never(
        `${desk}-runs-in-the-browser`,
        `^app/${desk}/`,
        `^(db/|emails/)|${except(desk, 'offline', 'domain', 'i18n', 'components')}|\\.server\\.tsx?$|^app/components/.*\\.tsx$`,
        'A desk runs without a server.',
      ),
      {
        name: `nobody-imports-the-${desk}`,
        severity: 'error',
        comment: 'It is a script of its own; what it shares with pages stands in the domain.',
        from: { pathNot: `^app/${desk}/` },
        to: { path: `^app/${desk}/` },
      },
    ]),
    never(
      'offline-is-alone',
      '^app/offline/',
      '^(app/(?!offline/)|db/|emails/)',
      'What desks share knows no desk.',
    ),
    {
      name: 'offline-is-for-desks',
      severity: 'error',
      from: { pathNot: '^app/(offline|door|table-desk)/' },
      to: { path: '^app/offline/' },
    },
    never('routes-keep-to-verbs', '^app/routes/', '^(db/|emails/)', 'Routes call verbs, not SQL.'),
    never(
      'i18n-is-words',
      '^app/i18n/',
      except('i18n', 'domain'),
      'Words need nothing but types of the domain.',
    ),
    never('emails-are-props-in-jsx-out', '^emails/', '^(db/|app/(?!i18n/))', 'Props in, JSX out.'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.css'] },
    exclude: { path: '\\.css$|^node_modules' },
  },
};
