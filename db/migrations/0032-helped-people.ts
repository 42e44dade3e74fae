import { type Kysely, sql } from 'kysely';

/** People whom somebody registers: the mediator's organization and the consent it noted, a child's adult, photo rights. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table party
    add column organization_id uuid,
    add column registered_by text references "user" on delete set null,
    add column consent_kind text check (consent_kind in ('oral', 'paper')),
    add column consent_at timestamptz,
    add constraint party_organization foreign key (hub_id, organization_id) references organization (hub_id, id),
    add constraint party_consent check ((consent_kind is null) = (consent_at is null))`.execute(db);
  await sql`create index party_organization on party (organization_id, created_at desc) where organization_id is not null`.execute(
    db,
  );
  await sql`alter table registration
    add column is_minor boolean not null default false,
    add column guardian_name text not null default '',
    add column guardian_phone text check (guardian_phone <> ''),
    add column photo_rights boolean not null default false,
    add column walk_in boolean not null default false,
    add constraint registration_guardian check (is_minor or (guardian_name = '' and guardian_phone is null)),
    add constraint registration_guardian_erased check (erased_at is null or guardian_name = '')`.execute(db);
}
