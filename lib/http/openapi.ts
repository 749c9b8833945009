import { z } from "zod";
import { errors } from "@/lib/words/en/errors";
import { BESIDE, type Beside } from "./beside";
import type { Endpoint } from "./endpoint";
import { type ProblemCode, STATUS_OF } from "./problem";
import { SURFACE } from "./surface";

type JsonValue = string | number | boolean | null | JsonValue[] | Json;
type Json = { [name: string]: JsonValue };

const VERSION = "1.0.0";
const EVERYWHERE: readonly ProblemCode[] = ["bad-input", "went-wrong", "away"];
const OF_THE_SIGNED_IN: readonly ProblemCode[] = ["not-signed-in", "forbidden", "not-found"];
const OF_MUTATIONS: readonly ProblemCode[] = ["not-json", "wrong-origin", "too-large", "wrong-type", "already-settled"];

/** The description of the API in OpenAPI 3.1, made from the schemas that check every request. */
export function describeApi(): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const promised of SURFACE) {
    paths[promised.path] = {
      ...paths[promised.path],
      [promised.method.toLowerCase()]: operationOf(promised),
      ...(promised.form && promised.method !== "POST" ? { post: formOperationOf(promised) } : {}),
    };
  }
  for (const beside of BESIDE) {
    paths[beside.path] = { ...paths[beside.path], [beside.method.toLowerCase()]: operationBeside(beside) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Steadyback",
      version: VERSION,
      description:
        "What the portal's own pages use. Sign in first; the session is a cookie. Null means not said, and is never 0.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
    security: [{ session: [] }],
    paths,
    components: {
      securitySchemes: { session: { type: "apiKey", in: "cookie", name: "steadyback.session" } },
      schemas: { Problem: PROBLEM },
    },
  };
}

const PROBLEM: Json = {
  type: "object",
  required: ["error"],
  properties: {
    error: {
      type: "object",
      required: ["code", "message", "reference"],
      properties: {
        code: { type: "string", enum: Object.keys(STATUS_OF) },
        message: { type: "string" },
        fields: {
          type: "object",
          additionalProperties: { type: "string" },
          description: "A sentence for each field to look at, by its name, such as items[2].sets.",
        },
        current: { type: "object", description: "What stands there now, with its revision." },
        reference: { type: "string", description: "Names this request in the audit trail and the log." },
      },
    },
  },
};

function operationOf(promised: Endpoint): Json {
  const { summary, body, form } = promised;
  const takes = body === null ? null : schemaOf(body, "input");
  const content: Record<string, Json> = takes ? { "application/json": { schema: takes } } : {};
  if (form && promised.method === "POST") content["application/x-www-form-urlencoded"] = FORM;
  return {
    operationId: operationIdOf(promised),
    summary,
    ...(promised.who === "anyone" ? { security: [] } : { description: `For: ${promised.who.join(", ")}.` }),
    parameters: parametersOf(promised),
    ...(Object.keys(content).length > 0 ? { requestBody: { required: takes !== null, content } } : {}),
    responses: { ...successesOf(promised), ...problemsOf(promised) },
  };
}

const FORM: Json = { schema: { type: "object", description: "The fields of the portal's own form." } };

/** What a page without JavaScript posts: it is led on or back, with what was wrong in a short-lived cookie. */
function formOperationOf(promised: Endpoint): Json {
  return {
    operationId: `${operationIdOf(promised)}ByForm`,
    summary: `${promised.summary} From a form.`,
    parameters: parametersOf(promised),
    requestBody: { required: true, content: { "application/x-www-form-urlencoded": FORM } },
    responses: { 303: { description: "To the next page, or back to the form." }, ...problemsOf(promised) },
  };
}

/** What next-auth or the server itself answers, to anyone. */
function operationBeside(beside: Beside): Json {
  const { summary, form, answers, refusals } = beside;
  const answered = Object.entries(answers).map(([status, schema]) => [
    status,
    schema
      ? { description: "Answered.", content: { "application/json": { schema: schemaOf(schema, "output") } } }
      : { description: "To a page." },
  ]);
  const content = form && { "application/x-www-form-urlencoded": { schema: schemaOf(form, "input") } };
  return {
    operationId: operationIdOf(beside),
    summary,
    security: [],
    ...(content ? { requestBody: { required: true, content } } : {}),
    responses: { ...problemsFrom(refusals), ...Object.fromEntries(answered) },
  };
}

function operationIdOf({ method, path }: Pick<Endpoint, "method" | "path">): string {
  const words = path
    .replace("/api/", "")
    .split(/[^a-z]+/i)
    .filter(Boolean);
  return method.toLowerCase() + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}

function parametersOf({ params, query, corrects }: Endpoint): Json[] {
  const inPath = Object.entries(params.shape).map(([name, schema]) => ({
    ...{ name, in: "path", required: true },
    schema: schemaOf(schema as z.ZodType, "input"), // the shape of an object holds schemas
  }));
  const inQuery = Object.entries(query.shape).map(([name, schema]) => ({
    ...{ name, in: "query", required: false },
    schema: schemaOf(schema as z.ZodType, "input"), // the shape of an object holds schemas
  }));
  const ifMatch = {
    name: "If-Match",
    in: "header",
    required: false,
    schema: { type: "string" },
    description: 'The revision to correct, such as "1".',
  };
  return [...inPath, ...inQuery, ...(corrects ? [ifMatch] : [])];
}

function successesOf({ statuses, answer, form, file }: Endpoint): Record<string, Json> {
  const schema = schemaOf(answer, "output");
  const words = { 200: "Done, or done before.", 201: "Made.", 204: "Done." };
  const answered = statuses.map((status) => [
    status,
    { description: words[status], content: { [file ?? "application/json"]: { schema } } },
  ]);
  return {
    ...Object.fromEntries(answered),
    ...(form ? { 303: { description: "For a form: to the next page." } } : {}),
  };
}

function problemsOf({ who, method, refusals }: Endpoint): Record<string, Json> {
  return problemsFrom([
    ...EVERYWHERE,
    ...(who === "anyone" ? [] : OF_THE_SIGNED_IN),
    ...(method === "GET" ? [] : OF_MUTATIONS),
    ...refusals,
  ]);
}

function problemsFrom(codes: readonly ProblemCode[]): Record<string, Json> {
  const statuses = [...new Set(codes.map((code) => STATUS_OF[code]))].sort();
  return Object.fromEntries(
    statuses.map((status) => {
      const meant = [...new Set(codes)].filter((code) => STATUS_OF[code] === status);
      const description = meant.map((code) => `${code}: ${errors.answers[code]}`).join(" ");
      return [
        status,
        { description, content: { "application/json": { schema: { $ref: "#/components/schemas/Problem" } } } },
      ];
    }),
  );
}

function schemaOf(schema: z.ZodType, io: "input" | "output"): Json {
  const { $schema: _, ...described } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return JSON.parse(JSON.stringify(described));
}
