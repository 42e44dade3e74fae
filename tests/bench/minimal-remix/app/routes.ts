import { index, type RouteConfig, route } from '@remix-run/route-config';

export default [index('routes/empty.tsx'), route('page', 'routes/page.tsx')] satisfies RouteConfig;
