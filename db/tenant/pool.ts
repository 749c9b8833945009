import { DatabaseAway } from "./errors";
import { Line, type LineSettings } from "./line";

type Waiter = { give: (line: Line) => void; refuse: () => void; timer: NodeJS.Timeout };

/** A fixed number of connections, each lent to one transaction at a time and never shared. */
export class Pool {
  readonly #settings: LineSettings;
  readonly #size: number;
  readonly #free: Line[] = [];
  readonly #lent = new Set<Line>();
  readonly #waiting: Waiter[] = [];

  constructor(settings: LineSettings, size: number) {
    this.#settings = settings;
    this.#size = size;
  }

  /**
   * Lends a connection, the one that was used last if several are free.
   * @param limit milliseconds to wait for one.
   * @throws DatabaseAway "no-connection-free" after that time.
   */
  lend(limit: number): Promise<Line> {
    const line = this.#free.pop() ?? (this.#lent.size < this.#size ? this.#open() : undefined);
    if (line) {
      this.#lent.add(line);
      return Promise.resolve(line);
    }
    return new Promise((resolve, reject) => {
      const refuse = () => {
        this.#waiting.splice(this.#waiting.indexOf(waiter), 1);
        reject(new DatabaseAway("no-connection-free"));
      };
      const waiter: Waiter = { give: resolve, refuse, timer: setTimeout(refuse, limit) };
      this.#waiting.push(waiter);
    });
  }

  /** Takes a connection back. A broken one is replaced; what was sent on a whole one stays ahead of the next user. */
  takeBack(line: Line): void {
    if (!this.#lent.delete(line)) return;
    line.onBroken = () => this.#forget(line);
    const waiter = this.#waiting.shift();
    if (waiter) {
      clearTimeout(waiter.timer);
      const next = line.isBroken ? this.#open() : line;
      this.#lent.add(next);
      waiter.give(next);
    } else if (!line.isBroken) this.#free.push(line);
  }

  /** Closes the free connections, breaks those still lent and turns away whoever waits. */
  async close(): Promise<void> {
    for (const waiter of [...this.#waiting]) {
      clearTimeout(waiter.timer);
      waiter.refuse();
    }
    for (const line of this.#lent) line.break();
    await Promise.all(this.#free.splice(0).map((line) => line.close()));
  }

  #open(): Line {
    const line = new Line(this.#settings);
    line.onBroken = () => this.#forget(line);
    return line;
  }

  #forget(line: Line): void {
    const place = this.#free.indexOf(line);
    if (place >= 0) this.#free.splice(place, 1);
  }
}
