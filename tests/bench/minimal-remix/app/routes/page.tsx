import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

interface Row {
  slug: string;
  title: string;
  purpose: string;
  place: string;
}

/** `?rows=50`: so many Switches from the database, for a page of the size to compare with. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<{ rows: Row[] }> {
  const rows = Number(new URL(request.url).searchParams.get('rows') ?? 50);
  return { rows: await (context as unknown as { readRows(count: number): Promise<Row[]> }).readRows(rows) };
}

export default function Page() {
  const { rows } = useLoaderData<typeof loader>();
  return (
    <main>
      <h1>Switchs</h1>
      <ul>
        {rows.map((row) => (
          <li key={row.slug} className="card">
            <h2>
              <a href={`/switchs/${row.slug}`}>{row.title}</a>
            </h2>
            <p className="place">{row.place}</p>
            <p className="purpose">{row.purpose}</p>
          </li>
        ))}
      </ul>
    </main>
  );
}
