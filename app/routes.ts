import { index, type RouteConfig, route } from '@remix-run/route-config';

/** The whole map: French URL → route file. A URL once printed on paper must work for years. */
export default [index('routes/public/home.tsx')] satisfies RouteConfig;
void route;
