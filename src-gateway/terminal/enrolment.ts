import { createHash, randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { JWK } from 'jose';
import { inTransaction } from '#gateway/store';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export type Enrolment = {
  /** Makes the one-time code staff carry to the terminal; an older unused one is void. */
  readonly makeCode: () => string;
  /** True if the code was good; it is used up then. */
  readonly enrol: (code: string, publicKey: string, site: string) => boolean;
  /** The key of an enrolled machine for `verifyRequest`; its name is its raw public key. */
  readonly keyOf: (kid: string) => JWK | null;
};

/** Only hashes of codes are kept. 16 characters of Crockford base32 are 80 bits: guessing needs no lockout. */
export function enrolment(database: DatabaseSync, now: () => number): Enrolment {
  return {
    makeCode() {
      // 256 is a multiple of 32, so the low five bits of a random byte are even.
      const code = Array.from(randomBytes(16), (byte) => CROCKFORD.charAt(byte & 31)).join('');
      inTransaction(database, () => {
        database.prepare('DELETE FROM enrolment_codes').run();
        database.prepare('INSERT INTO enrolment_codes (code_hash, made_at) VALUES (?, ?)').run(sha256(code), now());
      });
      return code;
    },
    enrol(code, publicKey, site) {
      return inTransaction(database, () => {
        const used = database.prepare('DELETE FROM enrolment_codes WHERE code_hash = ?').run(sha256(code));
        if (Number(used.changes) !== 1) return false;
        database
          .prepare(
            `INSERT INTO machines (public_key, site, enrolled_at) VALUES (?, ?, ?)
             ON CONFLICT (public_key) DO UPDATE SET site = excluded.site, enrolled_at = excluded.enrolled_at`,
          )
          .run(publicKey, site, now());
        return true;
      });
    },
    keyOf(kid) {
      const row = database.prepare('SELECT public_key FROM machines WHERE public_key = ?').get(kid);
      return row === undefined ? null : { kty: 'OKP', crv: 'Ed25519', x: kid };
    },
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
