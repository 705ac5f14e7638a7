import type { PinRole } from '#main/provisioning';
import type { StaffRole } from '#shared/bridge';

/**
 * Who may set whose PIN anew:
 *
 * | signed in as | helper | Standortleitung | Stadt-IT |
 * |---|---|---|---|
 * | Stadt-IT | yes | yes | yes |
 * | Standortleitung | yes | yes | only while it is shut after 15 wrong tries |
 *
 * Without the last one, a Stadt-IT that locked itself out could only be helped at the machine's console.
 */
export function maySetPin(signedIn: StaffRole, role: PinRole, shut: boolean): boolean {
  return signedIn === 'stadt-it' || role !== 'stadt-it' || shut;
}
