/**
 * Packages that go into the server's bundles although the others stay outside: each is dozens or hundreds of files,
 * and finding and opening those was half of the time that the process takes to start.
 */
export const manyFiles = {
  main: ['kysely', 'nodemailer', 'zod'],
  routes: [
    '@conform-to/dom',
    '@conform-to/zod',
    '@tanstack/query-core',
    '@tanstack/react-query',
    'kysely',
    'libphonenumber-js',
    'zod',
  ],
};
