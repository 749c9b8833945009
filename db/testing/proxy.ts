import net from "node:net";

export type Proxy = {
  /** The address given, through the proxy. */
  url: string;
  /** How often the client has spoken and then been answered since the last `reset`. */
  roundTrips(): number;
  reset(): void;
  close(): Promise<void>;
};

/**
 * Stands between the driver and the server, counts round trips and may change what the client says.
 * @param rewrite keeps the length of each piece it changes.
 */
export async function proxyTo(url: string, rewrite: (sent: Buffer) => Buffer = (sent) => sent): Promise<Proxy> {
  const target = new URL(url);
  const sockets = new Set<net.Socket>();
  let trips = 0;
  let asked = false;
  const server = net.createServer((client) => {
    const upstream = net.connect(Number(target.port), target.hostname);
    for (const [from, to] of [[client, upstream] as const, [upstream, client] as const]) {
      sockets.add(from);
      from.setNoDelay(true);
      from.on("error", () => to.destroy());
      from.on("close", () => to.destroy());
    }
    client.on("data", (sent) => {
      asked = true;
      upstream.write(rewrite(sent));
    });
    upstream.on("data", (answer) => {
      if (asked) trips += 1;
      asked = false;
      client.write(answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? String(address.port) : "";
  return {
    url: Object.assign(new URL(url), { port }).href,
    roundTrips: () => trips,
    reset: () => {
      trips = 0;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
