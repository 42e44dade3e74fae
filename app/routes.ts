import { index, type RouteConfig, route } from '@remix-run/route-config';

/** The whole map: French URL → route file. A URL once printed on paper must work for years. */
export default [
  index('routes/public/home.tsx'),
  route('zones/:zone', 'routes/public/zone.tsx'),
  route('switchs', 'routes/public/switches.tsx'),
  route('switchs/:switch', 'routes/public/switch-event.tsx'),
  route('accessibilite', 'routes/public/accessibility.tsx'),
  route('donnees-personnelles', 'routes/public/privacy.tsx'),
  route('mentions-legales', 'routes/public/legal.tsx'),
  route('erreur/:status', 'routes/public/refusal.tsx'),
  route('switchs.ics', 'routes/feeds/switches-calendar.ts'),
  route('zones/:zone.ics', 'routes/feeds/zone-calendar.ts'),
  route('switchs/:switch.ics', 'routes/feeds/switch-calendar.ts'),
  route('connexion', 'routes/account/sign-in.tsx'),
  route('connexion/code', 'routes/account/sign-in-code.tsx'),
  route('connexion/lien', 'routes/account/sign-in-link.tsx'),
  route('connexion/demonstration', 'routes/account/sign-in-demo.ts'),
  route('deconnexion', 'routes/account/sign-out.tsx'),
  route('switchs/:switch/idees', 'routes/public/switch-ideas.tsx'),
  route('switchs/:switch/idees/nouvelle', 'routes/public/propose-idea.tsx'),
  route('idees/:idea', 'routes/public/idea.tsx'),
  route('hub/idees/:idea', 'routes/hub/triage-idea.tsx'),
  route('*', 'routes/public/not-found.tsx'),
] satisfies RouteConfig;
