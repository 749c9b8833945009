import { DrizzleQueryError } from "drizzle-orm";
import { PgDatabase, PgDialect } from "drizzle-orm/pg-core";
import { type PostgresJsQueryResultHKT, PostgresJsSession } from "drizzle-orm/postgres-js";
import type postgres from "postgres";
import { DatabaseAway, QueryFailed, sqlState, translated } from "./errors";
import type { Answer, Line, Parameter } from "./line";

/** Drizzle's query builder, bound to the running transaction; it has no transactions of its own. */
export type Database = Omit<PgDatabase<PostgresJsQueryResultHKT>, "transaction">;

export type Statement = { text: string; parameters: readonly Parameter[] };

const dialect = new PgDialect();

/**
 * One transaction on one lent connection. It dies with the connection, at its time limit and at its end;
 * from then on every query through `database` throws, so nothing can run as the next person.
 */
export class Transaction {
  readonly database: Database;
  /** Rejects when the connection is lost or the time is up; never resolves. */
  readonly lost: Promise<never>;
  readonly #line: Line;
  #giveUp: (reason: unknown) => void = () => {};
  #failure: unknown;
  #hasEnded = false;
  #hasLeft = false;
  #isApart = false;
  #underWay = 0;
  #timer: NodeJS.Timeout | undefined;

  /**
   * @param opening SQL that begins the transaction and says who it is for; it travels with the first query.
   * @param answerLimit milliseconds within which the server must have answered the opening.
   * @param limit milliseconds within which everything must be over.
   */
  constructor(line: Line, opening: string, answerLimit: number, limit: number) {
    const startedAt = performance.now();
    this.#line = line;
    this.lost = new Promise((_, reject) => {
      this.#giveUp = reject;
    });
    this.lost.catch(() => {});
    this.#allow(answerLimit);
    line.onBroken = () => this.#fail(new DatabaseAway("connection-lost"));
    this.database = bind((text, parameters) => this.ask(text, parameters));
    this.#watch(line.sendPlain(opening), () => this.#allow(limit - (performance.now() - startedAt)));
  }

  /**
   * Runs a part that may fail by itself: then everything it wrote is undone, and the transaction goes on.
   * @throws what `work` threw, or what made one of its queries fail, even if it swallowed that.
   */
  async apart<T>(work: () => Promise<T>): Promise<T> {
    if (this.#failure) throw this.#failure;
    if (this.#isApart) throw new Error("One part of a transaction at a time.");
    this.#isApart = true;
    try {
      await this.#tell("savepoint apart");
      const value = await work();
      if (this.#failure) throw this.#failure;
      if (this.#underWay > 0) throw new Error("A query of this part was not awaited.");
      await this.#tell("release savepoint apart");
      return value;
    } catch (error) {
      const reason = this.explain(error);
      if (this.#failure instanceof DatabaseAway || this.#hasEnded) throw reason;
      await this.#tell("rollback to savepoint apart; release savepoint apart");
      this.#failure = undefined; // it was of what is undone
      throw reason;
    } finally {
      this.#isApart = false;
    }
  }

  /**
   * Ends the transaction and waits until the server has kept it.
   * @param last one more statement, sent together with the commit.
   * @param onDisk a statement behind the commit whose answer says that the disk has it; see `tenant.ts`.
   * @throws what made a query fail, even if the caller swallowed it, or what the commit answered.
   */
  async commit(last?: Statement, onDisk?: Statement): Promise<void> {
    this.#end();
    const answers = [
      last && this.#line.send(last.text, last.parameters),
      this.#line.sendPlain("commit"),
      onDisk && this.#line.send(onDisk.text, onDisk.parameters).catch(unknownFate),
    ] as const;
    const [, { command }] = await Promise.race([Promise.all(answers), this.lost]);
    if (command !== "COMMIT") throw this.#failure ?? new Error("The server rolled the transaction back.");
  }

  /** Ends a transaction that changed nothing; the commit goes ahead of the next user's first message. */
  commitUnseen(): void {
    this.#end();
    this.#line.sendPlain("commit");
  }

  /** Undoes everything, unless the connection is gone, and with it the transaction. */
  async rollBack(): Promise<void> {
    this.#hasEnded = true;
    if (this.#line.isBroken) return;
    await Promise.race([this.#line.sendPlain("rollback"), this.lost]).catch(() => this.#line.break());
  }

  /** Stops the clock; the line may be taken back. */
  leave(): void {
    this.#hasLeft = true;
    clearTimeout(this.#timer);
  }

  /** The error that may leave the door for one that ended the work: never a statement's text or values. */
  explain(error: unknown): unknown {
    if (this.#failure instanceof DatabaseAway) return this.#failure;
    for (let inner = error; inner instanceof Error; inner = inner.cause) {
      if (inner instanceof DrizzleQueryError) return this.#failure ?? translated(inner.cause);
    }
    return translated(error);
  }

  /** Sends a statement of the transaction. */
  ask(text: string, parameters: readonly Parameter[]): Answer {
    if (this.#failure instanceof DatabaseAway) throw this.#failure;
    if (this.#hasEnded) throw new Error("This transaction has ended; one of its queries was not awaited.");
    const answer = this.#line.send(text, parameters);
    this.#underWay += 1;
    this.#watch(answer, () => {
      this.#underWay -= 1;
    });
    return answer;
  }

  #tell(text: string): Answer {
    const answer = this.#line.sendPlain(text);
    this.#underWay += 1;
    this.#watch(answer, () => {
      this.#underWay -= 1;
    });
    return answer;
  }

  #watch(answer: Answer, settled: () => void): void {
    answer.then(settled, (error) => {
      settled();
      this.#fail(translated(error));
    });
  }

  /** The first failure counts. A line that brought anything but the server's refusal is not trusted again. */
  #fail(failure: unknown): void {
    this.#failure ??= failure;
    if (failure instanceof QueryFailed) return;
    this.#line.break();
    this.#giveUp(failure);
  }

  #allow(milliseconds: number): void {
    clearTimeout(this.#timer);
    if (!this.#hasLeft) this.#timer = setTimeout(() => this.#fail(new DatabaseAway("too-slow")), milliseconds);
  }

  #end(): void {
    this.#hasEnded = true;
    if (this.#failure) throw this.#failure;
    if (this.#underWay > 0) throw new Error("A query of this transaction was not awaited.");
  }
}

/** The commit is known, but not whether the disk has it: as good as no answer. */
function unknownFate(error: unknown): never {
  throw new DatabaseAway("server-in-trouble", sqlState(error));
}

function bind(query: (text: string, parameters: readonly Parameter[]) => Answer): Database {
  // Drizzle's session asks of its client only `unsafe`; its own choice of unprepared statements is left aside,
  // because they cost two round trips each.
  const client = { unsafe: (text: string, parameters: Parameter[] = []) => query(text, parameters) };
  return new PgDatabase(
    dialect,
    new PostgresJsSession(client as unknown as postgres.Sql, dialect, undefined),
    undefined,
  );
}
