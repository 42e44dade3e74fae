import type { Generated } from 'kysely';

export interface UserTable {
  id: string;
  name: string;
  email: string;
  emailVerified: Generated<boolean>;
  image: string | null;
  lastSignInAt: Date | null;
  createdAt: Generated<Date>;
  updatedAt: Generated<Date>;
}
