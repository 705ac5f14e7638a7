import type { TestedCamera } from '#shared/bridge';

/** 150 dots an inch is what small print needs (documents.md, "Capture"). */
const ENOUGH_DPI = 150;

/** What came of a test picture, in one or two sentences. `chosen`: part of the label of the camera that was asked for. */
export function cameraSentence(tested: TestedCamera, chosen: string | null): string {
  if (tested.outcome !== 'picture') return FAILED[tested.outcome];
  const { camera, width, height, dpi } = tested;
  const opened = tested.wanted
    ? `${camera || 'Kamera'}, ${width} × ${height} Punkte.`
    : `„${chosen ?? ''}“ ist nicht da. Geöffnet wurde: ${camera || 'eine andere Kamera'}.`;
  if (dpi === null) return `${opened} Darauf ist kein ganzes Blatt zu erkennen.`;
  return dpi < ENOUGH_DPI
    ? `${opened} Das Blatt hat ${dpi} dpi. Das ist zu wenig: Kamera tiefer stellen oder eine mit mehr Punkten nehmen.`
    : `${opened} Das Blatt hat ${dpi} dpi. Das reicht.`;
}

const FAILED: Readonly<Record<Exclude<TestedCamera['outcome'], 'picture'>, string>> = {
  'no-camera': 'Am Terminal ist keine Kamera angeschlossen, oder ein anderes Programm benutzt sie.',
  denied: 'Der Browser des Terminals darf die Kamera nicht öffnen. Das ist ein Fehler der Einrichtung.',
  timeout: 'Die Kamera antwortet nicht. Stecker prüfen, dann noch einmal.',
  failed: 'Es kam kein Bild. Bitte noch einmal versuchen.',
  'in-use': 'Am Terminal ist gerade jemand. Danach geht es.',
  'no-answer': 'Das Fenster am Terminal antwortet nicht. Läuft das Terminal?',
};

const HINTS: Readonly<Record<string, string>> = {
  'no-page': 'Kein Blatt gefunden: Liegt es ganz im Bild und hebt sich vom Tisch ab?',
  blank: 'Das Blatt ist leer. Nehmen Sie ein bedrucktes.',
  blurred: 'Das Bild ist unscharf: Schärfe einstellen oder Linse putzen.',
  dark: 'Es ist zu dunkel: Lampe einschalten oder den Platz wechseln.',
  glare: 'Eine Lampe spiegelt auf dem Blatt.',
  'too-small': 'Das Blatt ist im Bild zu klein.',
  'cut-off': 'Das Blatt ist nicht ganz im Bild.',
};

/** The house's own hints to a picture; one it has no sentence for is left out. */
export function hintSentences(hints: readonly string[]): readonly string[] {
  return hints.flatMap((hint) => HINTS[hint] ?? []);
}
