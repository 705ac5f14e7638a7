import { vi } from 'vitest';

/**
 * Gives this Node process what a page of `address` has: fetch with cookie, Origin and Sec-Fetch headers, and EventSource.
 * Only for tests of the transport; the same pages run in real Chromium in chromium-host.test.ts.
 */
export function actAsPage(address: string, cookie: string): void {
  const realFetch = globalThis.fetch;
  const page = (path: string, init: RequestInit = {}) =>
    realFetch(new URL(path, address), {
      ...init,
      headers: {
        ...(init.headers as Record<string, string> | undefined),
        cookie,
        'sec-fetch-site': 'same-origin',
        'sec-fetch-dest': 'empty',
        ...(init.method === 'GET' ? {} : { origin: new URL(address).origin }),
      },
    });
  vi.stubGlobal('fetch', page);
  vi.stubGlobal('EventSource', eventSourceOver(page));
}

function eventSourceOver(page: (path: string, init: RequestInit) => Promise<Response>) {
  return class extends EventTarget {
    readyState = 0;
    readonly #abort = new AbortController();

    constructor(path: string) {
      super();
      void this.#run(path).catch(() => undefined);
    }

    close(): void {
      this.readyState = 2;
      this.#abort.abort();
    }

    async #run(path: string): Promise<void> {
      const response = await page(path, { method: 'GET', signal: this.#abort.signal });
      if (response.headers.get('content-type') !== 'text/event-stream') {
        this.readyState = 2;
        this.dispatchEvent(new Event('error'));
        return;
      }
      this.readyState = 1;
      this.dispatchEvent(new Event('open'));
      let text = '';
      for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
        text += chunk;
        for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
          this.#dispatch(text.slice(0, end));
          text = text.slice(end + 2);
        }
      }
    }

    #dispatch(block: string): void {
      const field = (name: string) =>
        block
          .split('\n')
          .find((line) => line.startsWith(`${name}: `))
          ?.slice(name.length + 2);
      const data = field('data');
      if (data !== undefined) this.dispatchEvent(new MessageEvent(field('event') ?? 'message', { data }));
    }
  };
}
