/** What a release stands on besides the common settings. */
type ReleaseSettings = { readonly cityKey: string; readonly gatewayUrl: string };

/**
 * The settings only a release needs, each missing one told in a sentence. Its keys and content come from the city: with
 * demonstration keys a real application would be sealed to nobody.
 */
export function releaseSettings(
  environment: { readonly cityKeyFile: string | undefined; readonly gatewayUrl: string | undefined },
  readText: (path: string) => string,
): ReleaseSettings | { readonly problem: string } {
  const { cityKeyFile, gatewayUrl } = environment;
  if (cityKeyFile === undefined)
    return {
      problem:
        'ERSTHILFE_PROFILE=release braucht ERSTHILFE_CITY_KEY_FILE: die Datei mit dem öffentlichen Schlüssel der Stadt.',
    };
  let text: string;
  try {
    text = readText(cityKeyFile).trim();
  } catch {
    return { problem: `ERSTHILFE_CITY_KEY_FILE: Die Datei ${cityKeyFile} ist nicht lesbar.` };
  }
  if (text.includes('"d"'))
    return {
      problem:
        'ERSTHILFE_CITY_KEY_FILE enthält einen privaten Schlüssel. Der gehört nicht auf ein Terminal: Bitte nur den öffentlichen bringen.',
    };
  if (!/^[A-Za-z0-9_-]{43}$/.test(text))
    return {
      problem: `ERSTHILFE_CITY_KEY_FILE: In ${cityKeyFile} steht kein öffentlicher Schlüssel (Ed25519, 43 Zeichen base64url).`,
    };
  if (gatewayUrl === undefined)
    return { problem: 'ERSTHILFE_PROFILE=release braucht ERSTHILFE_GATEWAY_URL: die Adresse des Gateways der Stadt.' };
  // Vorgangsnummer and PIN hashes travel there; a proxy with TLS on this machine is as good.
  if (!/^https:|^http:\/\/(127\.0\.0\.1|localhost)([:/]|$)/.test(gatewayUrl))
    return { problem: `ERSTHILFE_GATEWAY_URL muss mit https:// beginnen, nicht ${gatewayUrl}` };
  return { cityKey: text, gatewayUrl };
}
