/** DIN 5008: return line and window on the left, the block of information beside it. */
export function din(parts: {
  readonly head: string;
  readonly back: string;
  readonly to: readonly string[];
  readonly info: readonly (readonly [string, string])[];
  readonly subject: string;
  readonly body: string;
  readonly foot?: readonly string[];
  /** Form A begins the window at 27 mm, form B at 45. */
  readonly form?: 'A' | 'B';
  readonly extra?: string;
}): string {
  const top = parts.form === 'A' ? 27 : 45;
  const info = parts.info.map(([label, value]) => `<tr><td style="padding-left:0">${label}</td><td>${value}</td></tr>`);
  return `<div class="at" style="left:25mm;top:9mm;width:165mm">${parts.head}</div>
<div class="at tiny" style="left:25mm;top:${top}mm;width:82mm;border-bottom:0.2mm solid #444">${parts.back}</div>
<div class="at" style="left:25mm;top:${top + 12}mm;width:82mm">${parts.to.join('<br>')}</div>
<table class="at small" style="left:122mm;top:${top + 3}mm;width:74mm;line-height:1.35">${info.join('')}</table>
${parts.extra ?? ''}
<div style="padding:${top + 56}mm 20mm 32mm 25mm"><h3 style="font-size:1.06em">${parts.subject}</h3>${parts.body}</div>
${footOf(parts.foot)}`;
}

/** A letterhead across the middle, the address below it, place and date to the right: a house that never heard of DIN 5008. */
export function centred(parts: {
  readonly head: string;
  readonly to: readonly string[];
  readonly dated: string;
  readonly marks: string;
  readonly body: string;
  readonly foot?: readonly string[];
  readonly extra?: string;
}): string {
  return `<div style="padding:13mm 22mm 30mm 22mm"><div style="text-align:center;border-bottom:0.5mm solid #555;padding-bottom:3mm;margin-bottom:7mm">${parts.head}</div>
<div>${parts.to.join('<br>')}</div><p class="right" style="margin-top:1em">${parts.dated}</p><p class="small">${parts.marks}</p>${parts.body}</div>
${parts.extra ?? ''}${footOf(parts.foot)}`;
}

/** A band down the right side with everything about the sender, the letter beside it. */
export function sideBand(parts: {
  readonly band: string;
  readonly to: readonly string[];
  readonly body: string;
  readonly colour: string;
  readonly extra?: string;
}): string {
  return `<div class="at small" style="right:0;top:0;width:52mm;height:297mm;padding:14mm 6mm;background:${parts.colour}">${parts.band}</div>
<div style="padding:36mm 60mm 20mm 18mm"><div style="margin-bottom:14mm">${parts.to.join('<br>')}</div>${parts.body}</div>${parts.extra ?? ''}`;
}

function footOf(foot: readonly string[] | undefined): string {
  if (foot === undefined) return '';
  const cells = foot.map((cell) => `<td style="padding-left:0;width:${100 / foot.length}%">${cell}</td>`).join('');
  return `<table class="at tiny" style="left:22mm;bottom:6mm;width:170mm;border-top:0.2mm solid #666;margin:0"><tr>${cells}</tr></table>`;
}
