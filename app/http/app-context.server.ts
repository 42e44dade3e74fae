import type { Ctx } from '~/domain/context';
import type { PreviewMessage } from '~/domain/messages/pretend-message';
import type { Env } from '~/env.server';

/** What Express hands to every loader and action. */
interface AppContext {
  ctx: Ctx;
  env: Env;
  requestId: string;
  /** What a message will say, before it is sent. */
  previewMessage: PreviewMessage;
  /** For the scripts of hydrated pages; other pages have none. */
  nonce: string;
  /** Logs a failure under the request's id. */
  reportError(error: unknown): void;
  /** Set by a failure for which 500 would be wrong: 503 when trying again helps. */
  failure?: number;
  /** The address the request comes from, as far as TRUST_PROXY lets it be believed. */
  clientAddress: string;
}

declare module '@remix-run/node' {
  interface AppLoadContext extends AppContext {}
  /** Tells the types what remix.config.js tells Remix: loaders hand over what they return, dates included. */
  interface Future {
    v3_singleFetch: true;
  }
}
