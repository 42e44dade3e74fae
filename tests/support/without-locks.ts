import type { KyselyPlugin, RawNode, RootOperationNode } from 'kysely';
import type { Db } from '~db/connect.server';

const LOCK = /\bfor (no key )?update( skip locked)?\b/g;

/**
 * The same database to whoever forgot the locks: every row lock in SQL of ours only reads. For the controls of races,
 * which must see the fault that the lock prevents.
 */
export function withoutLocks(db: Db): Db {
  return db.withPlugin(noLocks);
}

const noLocks: KyselyPlugin = {
  transformQuery: ({ node }) => (node.kind === 'RawNode' ? unlocked(node) : node),
  transformResult: async ({ result }) => result,
};

function unlocked(node: RawNode): RootOperationNode {
  return { ...node, sqlFragments: node.sqlFragments.map((fragment) => fragment.replaceAll(LOCK, '')) };
}

/** The same to whoever forgot the lock of a board's column: taking it does nothing. */
export function withoutColumnLocks(db: Db): Db {
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) =>
      node.kind === 'RawNode'
        ? {
            ...node,
            sqlFragments: node.sqlFragments.map((fragment) =>
              fragment.replace('pg_advisory_xact_lock(', 'abs('),
            ),
          }
        : node,
    transformResult: async ({ result }) => result,
  };
  return db.withPlugin(plugin);
}
