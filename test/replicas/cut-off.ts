import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** A way to a server that can be cut, as by a broken network. */
export interface CutOff {
  /** The connection string with this way in it. */
  readonly uri: string;
  cut(): void;
  close(): Promise<void>;
}

export async function cutOff(uri: string): Promise<CutOff> {
  const target = new URL(uri);
  const sockets = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    if (isCut) return near.destroy();
    const far = connect(Number(target.port), target.hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on("error", () => {});
      socket.on("close", () => {
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far).pipe(near);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo; // it listens on a port, not a pipe
  const way = new URL(uri);
  way.port = String(port);
  const cut = () => {
    isCut = true;
    for (const socket of sockets) socket.destroy();
  };
  return {
    uri: way.href,
    cut,
    close: async () => {
      cut();
      server.close();
    },
  };
}
