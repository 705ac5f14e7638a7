import { DatabaseSync } from 'node:sqlite';

/**
 * SQL kept to what SQLite and PostgreSQL both understand (TEXT, BIGINT, ON CONFLICT). Times are ms since 1970.
 * Nothing here names a person: cases are hashes, contents are sealed files beside the database.
 */
const SCHEMA = `
CREATE TABLE IF NOT EXISTS machines (
  public_key TEXT PRIMARY KEY, site TEXT NOT NULL, enrolled_at BIGINT NOT NULL);
CREATE TABLE IF NOT EXISTS enrolment_codes (
  code_hash TEXT PRIMARY KEY, made_at BIGINT NOT NULL);
CREATE TABLE IF NOT EXISTS submissions (
  submission_id TEXT PRIMARY KEY, case_id TEXT NOT NULL,
  idempotency_key TEXT NOT NULL UNIQUE, announcement_hash TEXT NOT NULL, machine TEXT NOT NULL,
  destination_id TEXT NOT NULL, case_hash TEXT NOT NULL, pin_hash TEXT NOT NULL, signature_required BIGINT NOT NULL,
  public_service TEXT NOT NULL, announced_attachments TEXT NOT NULL, announced_at BIGINT NOT NULL,
  content_hash TEXT, tags TEXT, submitted_at BIGINT);
CREATE INDEX IF NOT EXISTS submissions_by_case ON submissions (case_hash);
CREATE INDEX IF NOT EXISTS submissions_by_destination ON submissions (destination_id, submitted_at);
CREATE TABLE IF NOT EXISTS attachments (
  submission_id TEXT NOT NULL, attachment_id TEXT NOT NULL, size BIGINT NOT NULL, sha256 TEXT NOT NULL,
  tag TEXT NOT NULL, PRIMARY KEY (submission_id, attachment_id));
CREATE TABLE IF NOT EXISTS events (
  event_id TEXT PRIMARY KEY, submission_id TEXT NOT NULL, position BIGINT NOT NULL, state TEXT NOT NULL,
  token TEXT NOT NULL, UNIQUE (submission_id, position));
CREATE TABLE IF NOT EXISTS wrong_pins (
  case_hash TEXT PRIMARY KEY, failures BIGINT NOT NULL, locked_until BIGINT NOT NULL);
CREATE TABLE IF NOT EXISTS reminders (
  submission_id TEXT PRIMARY KEY, sent_by TEXT, ends TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS reminder_days (
  submission_id TEXT NOT NULL, day TEXT NOT NULL, state TEXT NOT NULL, tries BIGINT NOT NULL,
  not_before BIGINT NOT NULL, doubtful BIGINT NOT NULL, PRIMARY KEY (submission_id, day));
CREATE TABLE IF NOT EXISTS forgotten_reminders (
  key_hash TEXT PRIMARY KEY, id_hash TEXT NOT NULL, sealed_log TEXT NOT NULL, until_day TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS forgotten_by_id ON forgotten_reminders (id_hash);
`;

/**
 * Opens (and makes) the embedded database. `synchronous = FULL`: a reply is only given for what survives a power cut.
 * `secure_delete`: what is deleted is overwritten and does not stay in a free page.
 */
export function openDatabase(path: string): DatabaseSync {
  const database = new DatabaseSync(path);
  database.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000; PRAGMA secure_delete = ON;',
  );
  database.exec(SCHEMA);
  return database;
}

/** After deleting: the log beside the database still holds the pages as they were; this empties it. */
export function forgetOldPages(database: DatabaseSync): void {
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}

/** Runs `work` as one transaction; an exception undoes all of it. */
export function inTransaction<Value>(database: DatabaseSync, work: () => Value): Value {
  database.exec('BEGIN IMMEDIATE');
  try {
    const value = work();
    database.exec('COMMIT');
    return value;
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}
