import { STADTTEIL_CODES } from '#shared/site';

/** Names in the order of the source (rp-online.de aid-1.6435275); which code belongs to which name is to be checked by the city. */
const NAMES = [
  'Stadtmitte',
  'Kempener Feld/Baackeshof',
  'Inrath/Kliedbruch',
  'Cracau',
  'Dießem/Lehmheide',
  'Benrad-Süd',
  'Forstwald',
  'Benrad-Nord',
  'Hülser Berg',
  'Traar',
  'Verberg',
  'Gartenstadt',
  'Bockum',
  'Linn',
  'Gellep-Stratum',
  'Oppum',
  'Fischeln',
  'Uerdingen',
  'Hüls',
] as const;

export const stadtteile = STADTTEIL_CODES.map((code, index) => ({ code, name: NAMES[index] ?? '' }));
