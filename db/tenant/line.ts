import type net from "node:net";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { ARRAY_TYPES, arrayText } from "./arrays";
import { DatabaseAway } from "./errors";
import { type Address, lost, openSocket, type TlsMode, tlsModeOf } from "./socket";

export type Parameter = string | number | boolean | bigint | null | Uint8Array | readonly unknown[];
/** Rows as objects by column name, or as arrays after `.values()`. */
export type Answer = postgres.PendingQuery<postgres.Row[]>;

export type LineSettings = {
  /** Address with user and password of the app's login role. */
  url: string;
  /** Prepared statements; off behind PgBouncer in transaction mode. */
  prepare: boolean;
  /** Milliseconds from the first byte to a usable connection. */
  connectLimit: number;
};

const asText = (value: Parameter) => (Array.isArray(value) ? arrayText(value) : value);

/** Statements a connection remembers: past these the texts vary too much for it to be worth the server's memory. */
const REMEMBERED_STATEMENTS = 500;
const LONGEST_REMEMBERED = 8_000;

/**
 * One connection with one life. postgres.js reconnects by itself, which would let the second half of a transaction
 * run outside of it; here the second socket is refused, so whatever is sent after a loss fails.
 */
export class Line {
  readonly #prepare: boolean;
  readonly #client: postgres.Sql;
  readonly #remembered = new Set<string>();
  #socket: net.Socket | null = null;
  #broken = false;
  /** Called once, when the connection is lost or thrown away; belongs to whoever holds the line. */
  onBroken: () => void = () => {};

  constructor({ url, prepare, connectLimit }: LineSettings) {
    this.#prepare = prepare;
    const { plainUrl, mode } = tlsModeOf(url);
    const options = {
      max: 1,
      ssl: false,
      fetch_types: false,
      types: ARRAY_TYPES,
      prepare,
      onnotice: () => {},
      onclose: () => this.break(),
      connect_timeout: connectLimit / 1000,
      idle_timeout: 0,
      max_lifetime: null,
      socket: (address: Address) => this.#connect(address, mode, connectLimit), // documented, but missing in the types
    };
    this.#client = postgres(plainUrl, options);
    drizzle(this.#client); // gives the client the parsers that drizzle's columns expect
  }

  get isBroken(): boolean {
    return this.#broken;
  }

  /** Sends one statement at once, prepared when that is on; answers come in the order of sending. */
  send(text: string, parameters: readonly Parameter[]): Answer {
    // An undefined parameter makes the driver lose count of its answers (seen in postgres 3.4.9).
    if (parameters.some((parameter) => parameter === undefined)) throw new TypeError("A parameter is undefined.");
    const remember = this.#prepare && this.#remembers(text);
    const options = { prepare: remember, simple: parameters.length === 0 && !remember };
    return this.#sendNow(text, parameters.map(asText), options);
  }

  /** Sends a text of one or several statements without parameters as a single message. */
  sendPlain(text: string): Answer {
    return this.#sendNow(text, [], { simple: true });
  }

  /** Ends the life of this connection; everything still waiting on it fails. */
  break(): void {
    if (this.#broken) return;
    this.#broken = true;
    this.#client.end({ timeout: 0 }).catch(() => {});
    this.#socket?.destroy();
    this.onBroken();
  }

  /** Says goodbye to the server after what has been sent; for a line that nobody uses. */
  async close(): Promise<void> {
    await this.#client.end({ timeout: 1 });
    this.break();
  }

  #sendNow(text: string, parameters: readonly Parameter[], options: object): Answer {
    if (this.#broken) throw new DatabaseAway("connection-lost");
    // The driver's types ask for a mutable array and know no bare Uint8Array; it changes neither.
    const answer = this.#client.unsafe(text, parameters as postgres.ParameterOrJSON<never>[], options) as Answer;
    answer.catch(() => {}); // also sends: the driver is lazy until somebody listens, and order must be ours
    return answer;
  }

  #remembers(text: string): boolean {
    if (this.#remembered.has(text)) return true;
    if (this.#remembered.size >= REMEMBERED_STATEMENTS || text.length > LONGEST_REMEMBERED) return false;
    this.#remembered.add(text);
    return true;
  }

  async #connect(address: Address, mode: TlsMode, limit: number): Promise<net.Socket> {
    if (this.#broken || this.#socket) throw lost("This connection had its one life.");
    const timer = setTimeout(() => this.break(), limit);
    try {
      return await openSocket(address, mode, (socket) => {
        this.#socket = socket;
        if (this.#broken) socket.destroy();
      });
    } finally {
      clearTimeout(timer);
    }
  }
}
