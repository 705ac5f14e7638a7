/** Samples a second: enough for two bell tones, and every sound card takes it. */
const RATE = 22_050;
/** A falling third, as door bells have it: heard through a wall, and nobody takes it for an alarm. */
const TONES = [
  { hertz: 659.26, begins: 0 },
  { hertz: 523.25, begins: 0.45 },
] as const;
const SECONDS = 1.6;
/** Half of full scale: loud enough for the next room, without clipping where both tones sound together. */
const LOUDNESS = 0.45;
const HEADER = 44;

/** The bell of "Mensch holen" as a WAV (PCM, 16 bit, mono), made here so that no sound file has to be shipped. */
export function chimeWav(): Uint8Array<ArrayBuffer> {
  const samples = Math.round(RATE * SECONDS);
  const wav = new Uint8Array(HEADER + samples * 2);
  const view = new DataView(wav.buffer);
  const word = (at: number, text: string) => {
    for (const [index, sign] of [...text].entries()) view.setUint8(at + index, sign.charCodeAt(0));
  };
  word(0, 'RIFF');
  view.setUint32(4, wav.length - 8, true);
  word(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, RATE, true);
  view.setUint32(28, RATE * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  word(36, 'data');
  view.setUint32(40, samples * 2, true);
  for (let index = 0; index < samples; index += 1)
    view.setInt16(HEADER + index * 2, Math.round(loudnessAt(index / RATE) * 32_767), true);
  return wav;
}

/** Each tone rings out by itself; the first 10 ms rise, so that it does not click. */
function loudnessAt(second: number): number {
  let sum = 0;
  for (const { hertz, begins } of TONES) {
    const since = second - begins;
    if (since < 0) continue;
    sum += Math.min(1, since / 0.01) * Math.exp(-3.2 * since) * Math.sin(2 * Math.PI * hertz * since);
  }
  return sum * LOUDNESS;
}
