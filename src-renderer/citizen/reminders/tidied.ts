/** What was typed or pasted, without what nobody sees: direction signs, joiners, double spaces. Digits become western. */
export function tidied(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/\s+/gu, ' ')
    .trim();
}
