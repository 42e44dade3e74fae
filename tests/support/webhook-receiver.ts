import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedCall {
  headers: IncomingHttpHeaders;
  body: string;
}

export interface WebhookReceiver {
  url: string;
  calls: ReceivedCall[];
  /** What it answers from now on. */
  answer: { status: number; headers?: Record<string, string> };
  close(): Promise<void>;
}

/** Other software, on this machine: it keeps what it is told and answers as it is asked to. */
export async function openReceiver(): Promise<WebhookReceiver> {
  const calls: ReceivedCall[] = [];
  const receiver: Pick<WebhookReceiver, 'answer'> = { answer: { status: 204 } };
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      calls.push({ headers: request.headers, body });
      response.writeHead(receiver.answer.status, receiver.answer.headers).end('thanks');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return Object.assign(receiver, { url: `http://127.0.0.1:${port}/calls`, calls, close });
}
