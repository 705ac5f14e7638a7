import { randomBytes, randomInt } from 'node:crypto';
import type { Role } from '../shared/index.ts';

/** The page a role's window shows; the demonstration shows the citizen's. */
export type WindowName = 'citizen' | 'vault' | 'staff';

export function windowOf(role: Role): WindowName {
  return role === 'demonstration' ? 'citizen' : role;
}

/** Time a launched browser has to redeem its token. */
const LAUNCH_LIMIT = 30_000;
/** Time a person has to type the staff code. */
const TYPING_LIMIT = 10 * 60_000;
/** Wrong tries before an open staff code dies; the other tokens have 256 bits and need no such help. */
const WRONG_LIMIT = 10;
/** Without 0/O, 1/I/L: read from a console, typed on another keyboard. */
const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

export type Tickets = {
  /** A single-use token for one role; the earlier open token of that role dies. */
  readonly issue: (role: Role) => string;
  /** Spends a token: the new session of that role, whose earlier session ends; null for a wrong, spent or late token. */
  readonly redeem: (token: string) => { readonly role: Role; readonly session: string } | null;
  /** A session without a token: only for the demonstration, which anyone at this machine may open. */
  readonly demonstrate: () => string;
  /** Who holds this session for this window, if anybody. */
  readonly holder: (window: WindowName, session: string | undefined) => Role | null;
  /** Ends session and open token of a role. */
  readonly revoke: (role: Role) => void;
};

/** Keeps who may talk: tokens (single use, short life) become sessions (one a role). In memory only. */
export function createTickets(): Tickets {
  const open = new Map<string, { readonly role: Role; readonly timer: NodeJS.Timeout }>();
  const sessions = new Map<Role, string>();
  let wrong = 0;

  function forget(matches: (role: Role) => boolean): void {
    for (const [token, { role, timer }] of open) {
      if (!matches(role)) continue;
      clearTimeout(timer);
      open.delete(token);
    }
  }

  function begin(role: Role): string {
    const session = randomBytes(32).toString('base64url');
    sessions.set(role, session);
    return session;
  }

  return {
    issue(role) {
      forget((other) => other === role);
      const token = role === 'staff' ? typedCode() : randomBytes(32).toString('base64url');
      const timer = setTimeout(() => open.delete(token), role === 'staff' ? TYPING_LIMIT : LAUNCH_LIMIT);
      open.set(token, { role, timer: timer.unref() });
      return token;
    },
    redeem(token) {
      const found = open.get(token) ?? open.get(token.trim().toUpperCase());
      if (found === undefined) {
        wrong += 1;
        if (wrong >= WRONG_LIMIT) {
          wrong = 0;
          forget((role) => role === 'staff');
        }
        return null;
      }
      wrong = 0;
      forget((role) => role === found.role);
      return { role: found.role, session: begin(found.role) };
    },
    demonstrate: () => begin('demonstration'),
    holder(window, session) {
      if (session === undefined) return null;
      const roles: readonly Role[] = window === 'citizen' ? ['citizen', 'demonstration'] : [window];
      return roles.find((role) => sessions.get(role) === session) ?? null;
    },
    revoke(role) {
      forget((other) => other === role);
      sessions.delete(role);
    },
  };
}

function typedCode(): string {
  const part = () => Array.from({ length: 4 }, () => CODE_ALPHABET.charAt(randomInt(CODE_ALPHABET.length))).join('');
  return `${part()}-${part()}-${part()}`;
}
