import { createRoot, type Root } from 'react-dom/client';
import { z } from 'zod';
import { connectBridge } from '#renderer/bridge';
import { createDexieVisitStore, createMemoryVisitStore } from '#renderer/store';
import { clockFromOffset } from '#shared/basics';
import { type Client, citizenContract } from '#shared/bridge';
import { contentPackSchema } from '#shared/content';
import { App } from './app/app.tsx';
import { keeperOf, keptVisit } from './app/keeper.ts';
import { startWords } from './app/words.ts';
import { Rescue, Unaided } from './emergency/index.ts';

// zod would otherwise compile with `new Function`, which the CSP forbids.
z.config({ jitless: true });

async function start(screen: Root, client: Client<typeof citizenContract>): Promise<void> {
  const [hello, content, words] = await Promise.all([client.call.hello(null), client.call.content(null), startWords()]);
  const demonstration = hello.mode === 'demonstration';
  // An ordinary browser writes its IndexedDB to disk: the demonstration keeps everything in plain memory.
  const store = demonstration ? createMemoryVisitStore() : createDexieVisitStore();
  const inVisit = hello.session.state === 'visit' || hello.session.state === 'warning';
  const kept = inVisit ? await keptVisit(store) : null;
  // The browser of a visit was lost with everything in it (measured: kill -9): nobody is left to go on with it.
  const lost = inVisit && kept === null && !demonstration;
  if (lost) void client.call.endVisit({ reason: 'cancelled' });
  // Once, not with each new content: what the machine said its time was is only right at this moment.
  const clock = clockFromOffset(Date.parse(hello.now), () => performance.now());
  const keeper = keeperOf(store);
  const show = ({ version, pack }: { readonly version: string; readonly pack: unknown }) =>
    screen.render(
      <Rescue onHuman={() => callHuman(client)} onEnd={() => void client.call.endVisit({ reason: 'cancelled' })}>
        <App
          client={client}
          pack={contentPackSchema.parse(pack)}
          contentVersion={version}
          cityKey={hello.cityKey}
          demonstration={demonstration}
          site={hello.site.name}
          callWords={hello.site.callWords}
          camera={hello.camera}
          session={lost ? { state: 'wiping' } : hello.session}
          clock={clock}
          i18n={words}
          keeper={keeper}
          kept={kept}
        />
      </Rescue>,
    );
  show(content);
  client.on('contentChanged', () => void client.call.content(null).then(show));
}

async function callHuman(client: Client<typeof citizenContract>): Promise<boolean> {
  return (await client.call.callHuman(null)).outcome === 'called';
}

/** Emergency numbers stand from the first moment (index.html holds them without any script) and whenever a start fails. */
async function begin(root: HTMLElement): Promise<void> {
  const screen = createRoot(root);
  screen.render(<Unaided state="starting" />);
  let client: Client<typeof citizenContract> | null = null;
  try {
    client = await connectBridge(citizenContract, 'citizen');
    await start(screen, client);
  } catch {
    const asked = client;
    screen.render(<Unaided state="broken" onHuman={asked === null ? undefined : () => callHuman(asked)} />);
  }
}

const root = document.getElementById('root');
if (root !== null) void begin(root);
