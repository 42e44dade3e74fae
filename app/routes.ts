import { index, type RouteConfig, route } from '@remix-run/route-config';

/** The whole map: French URL → route file. A URL once printed on paper must work for years. */
export default [
  index('routes/public/home.tsx'),
  route('switchs.ics', 'routes/feeds/switches-calendar.ts'),
  route('zones/:zone.ics', 'routes/feeds/zone-calendar.ts'),
  route('switchs/:switch.ics', 'routes/feeds/switch-calendar.ts'),
] satisfies RouteConfig;
