import { bytesFromText, bytesToHex, err, ok, type Result } from '#shared/basics';

/** Crockford's 32 signs: no I, L, O, U, so that nothing is misread from paper. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 16 signs of 5 bits: 80 random bits. */
const LENGTH = 16;

/**
 * Check sign over GF(32), primitive polynomial x^5 + x^2 + 1: the sum of sign(i) * 2^i. Stays inside the 32 signs (mod 37
 * would need five more that are not on the keys) and catches every single wrong sign and every swap of neighbours,
 * because the weights 2^i are all different and not zero (fewer than 31 places).
 */
function checkSign(signs: string): string {
  let sum = 0;
  let weight = 1;
  for (const sign of signs) {
    weight = times(weight, 2);
    sum ^= times(SIGNS.indexOf(sign), weight);
  }
  return SIGNS.charAt(sum);
}

function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 0; bit < 5; bit += 1) if ((b >> bit) & 1) product ^= a << bit;
  for (let bit = 9; bit >= 5; bit -= 1) if ((product >> bit) & 1) product ^= 0b100101 << (bit - 5);
  return product;
}

/** A new Vorgangsnummer: 16 signs and a check sign, written without groups. */
export function newCaseCode(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(LENGTH));
  // 256 is a multiple of 32: taking the low five bits is unbiased.
  const signs = Array.from(bytes, (byte) => SIGNS.charAt(byte & 31)).join('');
  return signs + checkSign(signs);
}

/** As it stands on paper: KR7M-4Q2F-X9AB-CDEF-G. */
export function writtenCaseCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

/** Takes what a person types: lower case, blanks, hyphens, O for 0, I and L for 1. */
export function parseCaseCode(text: string): Result<string, 'length' | 'sign' | 'check'> {
  const code = text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  if (code.length !== LENGTH + 1) return err('length');
  if ([...code].some((sign) => !SIGNS.includes(sign))) return err('sign');
  return checkSign(code.slice(0, LENGTH)) === code.charAt(LENGTH) ? ok(code) : err('check');
}

/** Four random digits, made together with the number. It opens nothing at rest: it only protects the question for the state. */
export function newPin(): string {
  const digits: number[] = [];
  while (digits.length < 4) {
    const [byte = 255] = crypto.getRandomValues(new Uint8Array(1));
    // 250 is a multiple of 10: no digit is likelier than another.
    if (byte < 250) digits.push(byte % 10);
  }
  return digits.join('');
}

/** The only names gateway and ledger know a case by: SHA-256 (hex) of the number, and of number and PIN together. */
export async function caseHashes(
  code: string,
  pin: string,
): Promise<{ readonly caseHash: string; readonly pinHash: string }> {
  return { caseHash: await sha256(`ersthilfe-case:${code}`), pinHash: await sha256(`ersthilfe-pin:${code}:${pin}`) };
}

async function sha256(text: string): Promise<string> {
  return bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytesFromText(text))));
}
