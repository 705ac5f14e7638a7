/**
 * The block of the emergency page that stands in the program itself: no content pack, no machine and no language file is
 * needed for it, and it never expires (record-shapes.md). Everything else on that page comes from the pack.
 */
export const builtIn = {
  de: {
    title: 'Sind Sie oder jemand anderes in Gefahr?',
    lead: 'Dieses Gerät kann nicht telefonieren. Nehmen Sie ein Telefon oder holen Sie einen Menschen.',
    fire: 'Feuer, Unfall, Arzt',
    police: 'Polizei',
    atOnce: 'sofort, auch ohne Guthaben',
    listens: 'Jemand hört Ihnen zu',
    talk: 'Telefonseelsorge',
    talkWhen: 'Sorgen, Angst, nicht mehr leben wollen. Tag und Nacht, kostenlos',
    starting: 'Das Gerät startet gerade. Bitte warten Sie oder holen Sie einen Menschen.',
    broken: 'Das Gerät geht gerade nicht. Fragen Sie bitte am Empfang.',
    human: 'Mensch holen',
    called: 'Wir haben jemanden gerufen. Bitte bleiben Sie hier.',
    endNow: 'Sofort beenden',
  },
  en: {
    title: 'Are you or someone else in danger?',
    lead: 'This terminal cannot make phone calls. Use a phone or call a person here.',
    fire: 'Fire, accident, doctor',
    police: 'Police',
    atOnce: 'at once, even without credit',
    listens: 'Someone will listen to you',
    talk: 'Telefonseelsorge (crisis line)',
    talkWhen: 'Worries, fear, not wanting to live. Day and night, free of charge',
    starting: 'The terminal is starting. Please wait or ask a person.',
    broken: 'The terminal does not work at the moment. Please ask at the reception.',
    human: 'Call a person',
    called: 'We have called someone. Please stay here.',
    endNow: 'End at once',
  },
  ar: {
    title: 'هل أنت أو شخص آخر في خطر؟',
    lead: 'هذا الجهاز لا يستطيع الاتصال. خذ هاتفًا أو اطلب شخصًا هنا.',
    fire: 'حريق، حادث، طبيب',
    police: 'الشرطة',
    atOnce: 'فورًا، حتى بدون رصيد',
    listens: 'هناك من يسمعك',
    talk: 'Telefonseelsorge (خط الأزمات)',
    talkWhen: 'هموم، خوف، عدم الرغبة في الحياة. ليلًا ونهارًا، مجانًا',
    starting: 'الجهاز يبدأ الآن. انتظر من فضلك أو اسأل شخصًا.',
    broken: 'الجهاز لا يعمل الآن. اسأل عند الاستقبال من فضلك.',
    human: 'اطلب شخصًا',
    called: 'لقد نادينا شخصًا. ابقَ هنا من فضلك.',
    endNow: 'إنهاء فورًا',
  },
} as const;

export type BuiltInLanguage = keyof typeof builtIn;
export type BuiltInWords = (typeof builtIn)[BuiltInLanguage];

/** Words in the person's language; German for a language this block does not have. */
export function builtInWords(language: string): BuiltInWords {
  return language === 'en' || language === 'ar' ? builtIn[language] : builtIn.de;
}

/** Fire and rescue, police, Telefonseelsorge. */
export const FIRE = '112';
export const POLICE = '110';
export const TALK = ['0800 1110111', '0800 1110222', '116 123'] as const;

export const BUILT_IN_NUMBERS: readonly string[] = [FIRE, POLICE, ...TALK];
