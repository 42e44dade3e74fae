/** Somebody at a browser without JavaScript: follows no redirect, keeps cookies, says where its forms come from. */
export interface HttpVisitor {
  get(path: string): Promise<Answer>;
  post(path: string, fields: Record<string, string>): Promise<Answer>;
  cookies: Map<string, string>;
}

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** Where a redirect leads, '' where there is none. */
  location: string;
}

export function httpVisitor(url: string): HttpVisitor {
  const cookies = new Map<string, string>();
  const send = async (path: string, init: RequestInit): Promise<Answer> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...init.headers, ...(cookie ? { cookie } : {}) };
    const response = await fetch(url + path, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) keep(cookies, line);
    return {
      status: response.status,
      headers: response.headers,
      text: await response.text(),
      location: response.headers.get('location') ?? '',
    };
  };
  return {
    cookies,
    get: (path) => send(path, {}),
    post: (path, fields) =>
      send(path, { method: 'POST', headers: { origin: url }, body: new URLSearchParams(fields) }),
  };
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';');
  const at = pair.indexOf('=');
  const isOver = attributes.some((attribute) => /^\s*max-age=0$/i.test(attribute));
  if (isOver) cookies.delete(pair.slice(0, at));
  else cookies.set(pair.slice(0, at), pair.slice(at + 1));
}
