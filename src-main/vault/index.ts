/**
 * Sealed envelopes on this machine's disk: a journal that makes "gespeichert" true, a ledger of receipts without persons.
 * And the machine's half of what the vault window and the citizen window may ask of them.
 */
export { openJournal } from './journal.ts';
export { openLedger } from './ledger.ts';
export { createVaultService, type StaffOutbox, type VaultService } from './vault-service.ts';
