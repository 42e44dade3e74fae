import { type Kysely, sql } from 'kysely';

/** How fast mail leaves, over all processes; which message is with the mail server at this moment; whose report came back. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // One row: from when on the next message may leave (SMTP_RATE).
  await sql`create table send_pace (
    id boolean primary key default true check (id),
    next_at timestamptz not null default now()
  )`.execute(db);
  await sql`insert into send_pace default values`.execute(db);
  // Set while it is being handed to the mail server: what has it cannot be taken back any more.
  await sql`alter table message add column handed_at timestamptz`.execute(db);
  // A delivery report may name nothing but the address.
  await sql`create index message_sent_to on message (lower(to_email), created_at desc) where state = 'sent'`.execute(
    db,
  );
}
