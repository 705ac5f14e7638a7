import type { KioskConstants } from './kiosk-constants.ts';

const nothing = () => undefined;

/** The frame of an invented site, for tests. */
export const constants: KioskConstants = {
  name: 'Ersthilfe-Terminal',
  subtitle: 'Hilfe bei Geld, Wohnung, Briefen vom Amt',
  site: 'Stadtteilzentrum Beispiel',
  tools: [
    { label: 'Sprache · Language', icon: 'globe', onPress: nothing },
    { label: 'Schrift', icon: 'size', onPress: nothing, pressed: false },
    { label: 'Vorlesen', icon: 'ear', onPress: nothing },
    { label: 'Kontrast', icon: 'contrast', onPress: nothing, pressed: false },
    { label: 'Fragen', icon: 'ask', onPress: nothing },
  ],
  human: { label: 'Mensch holen', onPress: nothing },
  emergency: { label: 'Notfall', fire: 'Feuer, Arzt', police: 'Polizei', talk: 'reden', onPress: nothing },
  end: { label: 'Beenden', onPress: nothing },
  banner: null,
};
