import type { ServerResponse } from 'node:http';

const PAGE = `<!doctype html>
<html lang="de">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Ersthilfe-Terminal: Zugang für das Haus</title>
<main>
<h1>Zugang für das Haus</h1>
<form method="post" action="/boot">
<label for="token">Zugangscode, er steht dort, wo das Terminal gestartet wurde:</label>
<p><input id="token" name="token" autocomplete="off" autofocus required maxlength="20">
<button>Öffnen</button></p>
</form>
</main>
</html>
`;

/** Asks for the single-use code. A plain form without script; it is the one page whose form may go to this machine. */
export function staffEntryPage(response: ServerResponse): void {
  response.setHeader(
    'content-security-policy',
    "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  );
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(PAGE);
}
