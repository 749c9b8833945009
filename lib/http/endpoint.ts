import type { z } from "zod";
import type { Mode } from "@/lib/access/request";
import type { Role } from "@/lib/domain/viewer";
import type { ProblemCode } from "./problem";

/** One address of the API and one method: everything that is promised about it. */
export type Endpoint<
  Params extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Body extends z.ZodType | null = z.ZodType | null,
  Answer extends z.ZodType = z.ZodType,
> = {
  method: "GET" | "PUT" | "POST";
  path: `/api/${string}`;
  /** Roles that may ask; to all others it is forbidden. Which patients they may ask about is decided by each deed. */
  who: readonly Role[] | "anyone";
  mode: Mode;
  summary: string;
  params: Params;
  query: Query;
  body: Body;
  answer: Answer;
  /** Statuses of success. */
  statuses: readonly (200 | 201 | 204)[];
  /** Refusals beside those that every endpoint has. */
  refusals: readonly ProblemCode[];
  /** Takes a revision in If-Match. */
  corrects?: true;
  /** Also takes a plain form post under the same path. */
  form?: true;
  /** Answers with a file of this type instead of JSON. */
  file?: "application/pdf" | "application/json" | "text/csv";
};

/** An answer that is a file. It is made once the transaction is over, so that nobody waits for a connection meanwhile. */
export class FileAnswer {
  readonly type: NonNullable<Endpoint["file"]>;
  /** What a browser calls it; it says nothing about anybody. */
  readonly name: string;
  readonly make: () => Promise<Uint8Array>;
  /** Whether a browser shows it or keeps it. */
  readonly shown: "inline" | "attachment";
  constructor(type: FileAnswer["type"], name: string, make: FileAnswer["make"], shown: FileAnswer["shown"] = "inline") {
    this.type = type;
    this.name = name;
    this.make = make;
    this.shown = shown;
  }
}

/** Keeps the exact types of the schemas. */
export const endpoint = <
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType | null,
  Answer extends z.ZodType,
>(
  promised: Endpoint<Params, Query, Body, Answer>,
) => promised;

export type ParamsOf<E extends Endpoint> = z.output<E["params"]>;
export type QueryOf<E extends Endpoint> = z.output<E["query"]>;
export type BodyOf<E extends Endpoint> = E["body"] extends z.ZodType ? z.output<E["body"]> : null;
export type AnswerOf<E extends Endpoint> = z.input<E["answer"]>;

/** A success. */
export type Reply<E extends Endpoint> = {
  ok: true;
  status: E["statuses"][number];
  body: AnswerOf<E>;
  /** Set-Cookie values. */
  cookies?: readonly string[];
};

/** A success whose body is JSON already, kept as it is answered. The tests of the doors hold it to its schema. */
export type WrittenReply = { ok: true; status: 200; text: string };
