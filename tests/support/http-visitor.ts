import { once } from 'node:events';
import { type IncomingMessage, type OutgoingHttpHeaders, request } from 'node:http';
import { text } from 'node:stream/consumers';

/** Somebody at a browser without JavaScript: follows no redirect, keeps cookies, says where its forms come from. */
export interface HttpVisitor {
  /** With `host` among the headers, the same server under another name. */
  get(path: string, headers?: OutgoingHttpHeaders): Promise<Answer>;
  /** Fields that are sent several times come as URLSearchParams. */
  post(path: string, fields: Record<string, string> | URLSearchParams): Promise<Answer>;
  /** Any request at all, as it is told. */
  send(
    path: string,
    ask: { method: string; headers?: OutgoingHttpHeaders; body?: string | Buffer },
  ): Promise<Answer>;
  cookies: Map<string, string>;
  /** Takes one Set-Cookie line. */
  keep(line: string): void;
}

export interface Answer {
  status: number;
  headers: IncomingMessage['headers'];
  text: string;
  /** Where a redirect leads, '' where there is none. */
  location: string;
}

export function httpVisitor(url: string): HttpVisitor {
  const cookies = new Map<string, string>();
  const keep = (line: string) => keepCookie(cookies, line);
  const send: HttpVisitor['send'] = async (path, { method, headers = {}, body }) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const sent = request(url, { path, method, headers: { ...(cookie ? { cookie } : {}), ...headers } });
    sent.end(body);
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    for (const line of response.headers['set-cookie'] ?? []) keep(line);
    return {
      status: response.statusCode ?? 0,
      headers: response.headers,
      text: await text(response),
      location: response.headers.location ?? '',
    };
  };
  return {
    cookies,
    keep,
    send,
    get: (path, headers = {}) => send(path, { method: 'GET', headers }),
    post: (path, fields) =>
      send(path, {
        method: 'POST',
        headers: { origin: url, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(fields).toString(),
      }),
  };
}

function keepCookie(cookies: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';');
  const at = pair.indexOf('=');
  const isOver = attributes.some((attribute) => /^\s*max-age=0$/i.test(attribute));
  if (isOver) cookies.delete(pair.slice(0, at));
  else cookies.set(pair.slice(0, at), pair.slice(at + 1));
}
