import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

export function loader({ context }: LoaderFunctionArgs) {
  const { hub, locale } = context.ctx;
  return { name: hub.name, presentation: hub.presentation[locale] };
}

export default function Home() {
  const { name, presentation } = useLoaderData<typeof loader>();
  return (
    <>
      <h1>{name}</h1>
      <p>{presentation}</p>
    </>
  );
}
