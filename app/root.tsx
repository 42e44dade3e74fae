import './styles/tailwind.css';
import type { HeadersFunction, LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useMatches, useRouteError, useRouteLoaderData } from '@remix-run/react';
import { Document } from './components/site/document';
import { ErrorPage } from './components/site/error-page';
import { SiteLayout } from './components/site/site-layout';
import { NO_WORDING, WordingProvider } from './components/vocabulary/wording-context';
import { shellOf } from './http/shell.server';
import { isBare } from './ui/page-handle';

/** What surrounds every page: the hub, the language, who is looking. */
export function loader({ request, context }: LoaderFunctionArgs) {
  return shellOf(context, request);
}

/** What a refusal says in its headers (Retry-After) goes with its page. */
export const headers: HeadersFunction = ({ errorHeaders, parentHeaders }) => errorHeaders ?? parentHeaders;

export function Layout({ children }: { children: React.ReactNode }) {
  return <Document>{children}</Document>;
}

export default function App() {
  const shell = useRouteLoaderData<typeof loader>('root');
  const isAlone = useMatches().some(({ handle }) => isBare(handle));
  const page = (
    <WordingProvider value={shell?.wording ?? NO_WORDING}>
      <Outlet />
    </WordingProvider>
  );
  return isAlone ? page : <SiteLayout shell={shell}>{page}</SiteLayout>;
}

export function ErrorBoundary() {
  const shell = useRouteLoaderData<typeof loader>('root');
  const error = useRouteError();
  return (
    <SiteLayout shell={shell}>
      <ErrorPage error={error} shell={shell} />
    </SiteLayout>
  );
}
