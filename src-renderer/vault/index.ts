/**
 * The vault window: no face, one queue. It holds sealed envelopes and nothing it could open, and sends them through the
 * machine until the office has them.
 */
export { startVault } from './start-vault.ts';
