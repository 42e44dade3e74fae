import type { ServerBuild } from '@remix-run/node';
import type { RequestHandler } from 'express';
import type { Db } from '~db/connect.server';
import type { BuildContext } from './build-context.server';

/** Visitors' pages, answered from the page kept for the present version of the hub's data. */
export function keepPages(_parts: {
  buildContext: BuildContext;
  db: Db;
  build: () => Promise<ServerBuild>;
}): RequestHandler {
  return (_req, _res, next) => next();
}
