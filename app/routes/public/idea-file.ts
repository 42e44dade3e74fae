import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { attachmentHeader } from '~/domain/ideas/outcome/service-file-name';
import { serviceFileToGive } from '~/domain/ideas/outcome/service-file-to-give.server';

/** The file of a service: kept by whoever takes it, never opened as a page of ours. */
export async function loader({ params, context, request }: LoaderFunctionArgs) {
  const file = await serviceFileToGive(context.ctx, Number(params.idea));
  if (!file) throw data(null, { status: 404 });
  const headers = {
    ETag: `"${file.id}"`,
    // It is taken back with its service: whoever has it asks whether it is still given.
    'Cache-Control': file.isPublic ? 'public, no-cache' : 'private, no-store',
    Vary: 'Cookie',
  };
  if (file.isPublic && request.headers.get('If-None-Match') === headers.ETag)
    return new Response(null, { status: 304, headers });
  const bytes = await file.bytes();
  if (!bytes) throw data(null, { status: 404 });
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...headers,
      'Content-Type': file.mediaType,
      'Content-Disposition': attachmentHeader(file.name),
      'X-Content-Type-Options': 'nosniff',
      // Whatever stands in it runs nowhere and fetches nothing, should a browser show it after all.
      'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    },
  });
}
