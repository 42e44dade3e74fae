/** Why a role stays as it is: keys of the dictionary's `team.problems`. */
export type RoleRefusal = 'stale' | 'already' | 'lastAdmin' | 'ownRole' | 'gone';
