import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export type Wire = {
  readonly port: number;
  /** Everything the machine sent towards the gateway, as it went over the wire; kept in memory. */
  readonly sent: () => Uint8Array;
  readonly close: () => Promise<void>;
};

/** Stands between machine and gateway and remembers what the machine says. */
export async function recordWire(gatewayPort: number): Promise<Wire> {
  const chunks: Buffer[] = [];
  const open = new Set<Socket>();
  const server = createServer((machine) => {
    const gateway = connect(gatewayPort, '127.0.0.1');
    for (const end of [machine, gateway]) {
      open.add(end);
      end.on('close', () => open.delete(end));
      end.on('error', () => {
        machine.destroy();
        gateway.destroy();
      });
    }
    machine.on('data', (chunk: Buffer) => chunks.push(chunk));
    machine.pipe(gateway).pipe(machine);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    sent: () => Buffer.concat(chunks),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        for (const end of open) end.destroy();
      }),
  };
}
