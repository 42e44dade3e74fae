import { paths } from '~/paths';
import { maxBodyBytes } from '../body-size';
import type { EdgeCheck } from './refuse-at-edge.server';

const TYPES = ['application/x-www-form-urlencoded', 'multipart/form-data'];

/** Refuses bodies that are too long, or that are not of a kind that some page of ours reads. */
export const checkBody: EdgeCheck = (req) => {
  if (req.method !== 'POST') return undefined;
  const length = Number(req.headers['content-length'] ?? 0);
  if (length > maxBodyBytes(req.path)) return { status: 413 };
  const hasBody = length > 0 || req.headers['transfer-encoding'] !== undefined;
  if (!hasBody || isReadType(req.headers['content-type'])) return undefined;
  // Mail servers bring mail, at this one address.
  return req.path === paths.deliveryReports() ? undefined : { status: 415 };
};

function isReadType(header: string | undefined): boolean {
  const type = header?.split(';')[0]?.trim().toLowerCase() ?? '';
  return TYPES.includes(type);
}
