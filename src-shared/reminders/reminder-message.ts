import type { ReminderRequest } from './reminder-request.ts';

export type ReminderMessage = { readonly subject: string; readonly lines: readonly string[] };

type Said = { readonly subject: string; readonly lines: (day: string) => readonly string[] };

/** Who reads along over a shoulder or in a letterbox learns a day and nothing else (mandate.md, privacy 11). */
const MESSAGES: Readonly<Record<ReminderRequest['language'], Said>> = {
  de: {
    subject: 'Ihre Erinnerung',
    lines: (day) => [
      'Guten Tag,',
      `Sie wollten an einen Tag erinnert werden: ${day}.`,
      'Worum es geht, steht auf Ihrem Blatt vom Ersthilfe-Terminal.',
      'Sie möchten keine Erinnerung mehr? Gehen Sie mit Vorgangsnummer und PIN zu einem Terminal in Ihrem Stadtteilzentrum.',
      'Auf diese Nachricht kann niemand antworten.',
    ],
  },
  en: {
    subject: 'Your reminder',
    lines: (day) => [
      'Hello,',
      `you asked to be reminded of a day: ${day}.`,
      'What it is about is on your sheet from the Ersthilfe-Terminal.',
      'No more reminders? Take your Vorgangsnummer and PIN to a terminal in your Stadtteilzentrum.',
      'Nobody can answer replies to this message.',
    ],
  },
  ar: {
    subject: 'تذكيرك',
    lines: (day) => [
      'مرحبًا،',
      `طلبت أن نذكّرك بيوم: ${day}.`,
      'الموضوع مكتوب على الورقة التي أخذتها من جهاز Ersthilfe-Terminal.',
      'لا تريد تذكيرًا بعد الآن؟ اذهب برقم المعاملة (Vorgangsnummer) والرقم السري (PIN) إلى جهاز في مركز الحي (Stadtteilzentrum).',
      'لا يمكن الرد على هذه الرسالة.',
    ],
  },
};

/** The whole of what is sent on one of the days: the day itself, and where the person finds the rest. */
export function reminderMessage({ language, lastDay }: Pick<ReminderRequest, 'language' | 'lastDay'>): ReminderMessage {
  const { subject, lines } = MESSAGES[language];
  // British order in English: day before month, as the letter has it.
  const day = new Intl.DateTimeFormat(`${language === 'en' ? 'en-GB' : language}-u-nu-latn`, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${lastDay}T00:00:00Z`));
  return { subject, lines: lines(day) };
}
