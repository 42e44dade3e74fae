const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** True for an id as PostgreSQL writes it: anything else belongs to no row, and must not reach a query. */
export function isUuid(text: unknown): text is string {
  return typeof text === 'string' && UUID.test(text);
}
