import net from "node:net";
import tls from "node:tls";

export type Address = { host: string[]; port: number[]; path: string | false };

/** disable: plain. require: encrypted. verify-full: encrypted, and the certificate is the host's (NODE_EXTRA_CA_CERTS). */
const TLS_MODES = ["disable", "require", "verify-full"] as const;
export type TlsMode = (typeof TLS_MODES)[number];

/**
 * The mode in `sslmode` of a database address, and the address without it.
 * @throws TypeError for another word, because guessing would send passwords in the clear.
 */
export function tlsModeOf(url: string): { plainUrl: string; mode: TlsMode } {
  const address = new URL(url);
  const word = address.searchParams.get("sslmode") ?? "disable";
  const mode = TLS_MODES.find((one) => one === word);
  if (!mode) throw new TypeError(`sslmode in the database address must be one of ${TLS_MODES.join(", ")}.`);
  address.searchParams.delete("sslmode");
  return { plainUrl: address.href, mode };
}

/**
 * Opens a connection to the server, encrypted if asked for. The driver could encrypt by itself, but then the socket
 * that must be destroyed is out of reach, and its last words crash the process.
 * @param onSocket told of each socket as soon as it exists, so that it can be destroyed at any moment.
 */
export async function openSocket(
  { host: [host = "localhost"], port: [port = 5432], path }: Address,
  mode: TlsMode,
  onSocket: (socket: net.Socket) => void,
): Promise<net.Socket> {
  const plain = watched(path ? net.connect(path) : net.connect({ host, port }), onSocket);
  await once(plain, "connect");
  if (mode === "disable") return plain;
  plain.write(SSL_REQUEST);
  const [answer] = await once(plain, "data");
  if (!Buffer.isBuffer(answer) || answer.toString("latin1") !== "S") {
    plain.destroy();
    throw lost("The database server does not encrypt its connections.");
  }
  const servername = net.isIP(host) ? "" : host;
  const encrypted = tls.connect({ socket: plain, host, servername, rejectUnauthorized: mode === "verify-full" });
  await once(watched(encrypted, onSocket), "secureConnect");
  return encrypted;
}

/** https://www.postgresql.org/docs/current/protocol-message-formats.html: length 8, then 1234 and 5679. */
const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);

function watched<S extends net.Socket>(socket: S, onSocket: (socket: net.Socket) => void): S {
  socket.on("error", () => {});
  socket.setNoDelay(true);
  onSocket(socket);
  return socket;
}

/** The next event of this name, unless the socket fails or closes before. */
function once(socket: net.Socket, event: string): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      socket.off(event, onEvent).off("error", reject).off("close", onClose);
      act();
    };
    const onEvent = (...values: unknown[]) => settle(() => resolve(values));
    const onClose = () => settle(() => reject(lost("The connection to the database was lost.")));
    socket.on(event, onEvent).on("error", reject).on("close", onClose);
  });
}

/** An error with the code that the driver gives to a lost connection. */
export const lost = (message: string) => Object.assign(new Error(message), { code: "CONNECTION_CLOSED" });
