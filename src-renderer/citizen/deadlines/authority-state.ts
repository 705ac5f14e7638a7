/**
 * Authorities whose seat is certain by their name: those of the city of Krefeld, its courts, the Landschaftsverband.
 * `^`: the sender must begin with it, so "Rechtsanwalt Muster ./. Stadt Krefeld" does not count.
 */
const SEAT_IN_NRW =
  /^(?:der oberb[uü]rgermeister der |die oberb[uü]rgermeisterin der )?(?:jobcenter (?:der )?(?:stadt )?krefeld\b|(?:seidenstadt|stadt|stadtverwaltung) krefeld\b|(?:sozial|verwaltungs|finanz)gericht d(?:ü|ue|u)sseldorf\b|amtsgericht krefeld\b|landschaftsverband rheinland\b|lvr\b)/;

/**
 * `NW` lets the safe day roll off Corpus Christi and 1 November, so a wrong `NW` would give a safe day that is too late, by
 * one day in a year or two. Hence only names whose act is due in NRW whatever the office; not the Familienkasse, the
 * Rentenversicherung, health insurances (one name, many seats), not the Beitragsservice (the broadcaster decides, and its
 * post box is elsewhere), and nothing that was not confirmed by the person. `unknown` is safe for all of them.
 */
export function authorityStateOf(sender: string | null): 'NW' | 'unknown' {
  return sender !== null && SEAT_IN_NRW.test(sender.trim().toLowerCase()) ? 'NW' : 'unknown';
}
