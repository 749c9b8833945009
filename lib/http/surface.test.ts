import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { BESIDE } from "./beside";
import { describeApi } from "./openapi";
import { SURFACE } from "./surface";

const API = path.resolve(import.meta.dirname, "../../app/api");
/** Route files that do not go through the wrapper. */
const BESIDE_IT = ["auth/[...nextauth]", "health", "ready", "openapi.json"];

const files = readdirSync(API, { recursive: true, encoding: "utf8" })
  .filter((file) => path.basename(file) === "route.ts")
  .map((file) => path.dirname(file).split(path.sep).join("/"));

const METHOD = /export (?:const|async function|function) (GET|PUT|POST|PATCH|DELETE)\b/g;
const onDisk = files
  .filter((folder) => !BESIDE_IT.includes(folder))
  .flatMap((folder) => {
    const source = readFileSync(path.join(API, folder, "route.ts"), "utf8");
    return [...source.matchAll(METHOD)].map(([, method]) => `${method} /api/${folder.replace(/\[(\w+)\]/g, "{$1}")}`);
  });
const promised = SURFACE.flatMap(({ method, path, form }) =>
  form && method !== "POST" ? [`${method} ${path}`, `POST ${path}`] : [`${method} ${path}`],
);

describe("the surface", () => {
  it("is what the route files answer, no more and no less", () => {
    expect([...onDisk].sort()).toEqual([...promised].sort());
    expect(BESIDE_IT.every((folder) => files.includes(folder))).toBe(true);
  });

  it("names every parameter of its paths", () => {
    for (const { path: address, params } of SURFACE) {
      expect([...address.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)).toEqual(Object.keys(params.shape));
    }
  });

  it("changes nothing by GET", () => {
    for (const { method, mode } of SURFACE) expect(mode === "write").toBe(method !== "GET");
  });
});

describe("its description", () => {
  const described = JSON.parse(JSON.stringify(describeApi()));
  const everything: [string, unknown][] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const entry of Object.entries(value)) {
      everything.push(entry);
      walk(entry[1]);
    }
  };
  walk(described);

  it("is OpenAPI 3.1 with every path, each operation with an id of its own and answers", () => {
    expect(described.openapi).toBe("3.1.0");
    const operations = Object.entries<Record<string, { operationId: string; responses: object }>>(
      described.paths,
    ).flatMap(([address, methods]) =>
      Object.entries(methods).map(([method, one]) => ({ name: `${method.toUpperCase()} ${address}`, ...one })),
    );
    const beside = BESIDE.map(({ method, path: address }) => `${method} ${address}`);
    expect(operations.map(({ name }) => name).sort()).toEqual([...promised, ...beside].sort());
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
    for (const { name, responses } of operations) {
      const always = beside.includes(name) ? [] : ["422", "503"];
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(always));
      expect(
        Object.keys(responses).some((status) => status < "400"),
        name,
      ).toBe(true);
    }
  });

  it("covers every route file, also those that next-auth and the server answer", () => {
    const paths = Object.keys(described.paths);
    for (const folder of files) {
      const address = `/api/${folder.replace("[...nextauth]", "").replace(/\[(\w+)\]/g, "{$1}")}`;
      expect(
        paths.some((one) => (folder.includes("...") ? one.startsWith(address) : one === address)),
        folder,
      ).toBe(true);
    }
  });

  it("refers to nothing that is not there", () => {
    const references = everything.filter(([name]) => name === "$ref").map(([, target]) => String(target));
    expect(references.length).toBeGreaterThan(0);
    for (const reference of references) {
      const found = reference
        .slice(2)
        .split("/")
        .reduce((at, key) => at?.[key], described);
      expect(found, reference).toBeDefined();
    }
  });

  it("says of every field what it is", () => {
    const silent = everything.filter(
      ([, value]) =>
        typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length === 0,
    );
    expect(silent.map(([name]) => name).filter((name) => name !== "properties")).toEqual([]);
  });

  it("tells silence from zero: a pain may be null", () => {
    const body = described.paths["/api/check-ins/{id}"].put.requestBody.content["application/json"].schema;
    expect(body.properties.pain.properties.before.anyOf).toContainEqual({ type: "null" });
    expect(body.required).toEqual(["programVersionId", "occurredOn", "pain", "items"]);
  });
});
