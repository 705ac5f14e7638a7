type Slot = { readonly day: number; readonly from: string; readonly to: string };

const SPAN = /^(\d{1,2})(?:[:.](\d{2}))?\s*(?:-|–|bis)\s*(\d{1,2})(?:[:.](\d{2}))?$/;

/** "9-12, 14:00–18:00" as slots of a day; nothing written is closed; null: not to be understood. */
export function hoursFromText(day: number, text: string): Slot[] | null {
  const parts = text
    .replaceAll('Uhr', '')
    .split(/[,;]|\bund\b/)
    .map((part) => part.trim())
    .filter(Boolean);
  const slots = parts.map((part) => slotOf(day, part));
  return slots.some((slot) => slot === null) ? null : slots.flatMap((slot) => (slot === null ? [] : [slot]));
}

export function textFromHours(slots: readonly Slot[], day: number): string {
  return slots
    .filter((slot) => slot.day === day)
    .map(({ from, to }) => `${from}–${to}`)
    .join(', ');
}

function slotOf(day: number, part: string): Slot | null {
  const match = SPAN.exec(part);
  if (match === null) return null;
  const from = timeOf(match[1], match[2]);
  const to = timeOf(match[3], match[4]);
  return from === null || to === null || from >= to ? null : { day, from, to };
}

function timeOf(hour = '', minute = '00'): string | null {
  return Number(hour) > 23 || Number(minute) > 59 ? null : `${hour.padStart(2, '0')}:${minute}`;
}
