import http from "node:http";

/** One request of a job. */
export type Ask = { method: "GET" | "POST" | "PUT"; path: string; headers?: Record<string, string>; body?: string };

/** What a span of load gave. */
export type Load = { perSecond: number; p50: number };

export const CONNECTIONS = 8;

/**
 * Asks over eight kept-alive connections to this machine, each the next as soon as it has its answer.
 * @param nextAsk is called for every request, so that no two need be the same.
 * @throws when an answer is not of the expected status: a wrong answer is never a fast one.
 */
export async function load(port: number, seconds: number, nextAsk: () => Ask): Promise<Load> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const took: number[] = [];
  const from = performance.now();
  const until = from + seconds * 1000;
  const connection = async () => {
    while (performance.now() < until) {
      const asked = performance.now();
      await ask(agent, port, nextAsk());
      took.push(performance.now() - asked);
    }
  };
  try {
    await Promise.all(Array.from({ length: CONNECTIONS }, connection));
  } finally {
    agent.destroy();
  }
  return { perSecond: (took.length * 1000) / (performance.now() - from), p50: medianOf(took) };
}

function ask(agent: http.Agent, port: number, { method, path, headers = {}, body }: Ask): Promise<void> {
  const expected = method === "GET" ? 200 : 201;
  const length =
    body === undefined ? {} : { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const options = {
      agent,
      host: "127.0.0.1",
      port,
      method,
      path,
      headers: { host: `localhost:${port}`, ...headers, ...length },
    };
    const request = http.request(options, (response) => {
      const isWrong = response.statusCode !== expected;
      let words = "";
      response.on("data", (chunk: Buffer) => {
        if (isWrong && words.length < 500) words += chunk.toString();
      });
      response.on("error", reject);
      response.on("end", () => {
        if (isWrong) reject(new Error(`${method} ${path} answered ${response.statusCode}: ${words.slice(0, 500)}`));
        else resolve();
      });
    });
    request.on("error", reject);
    request.end(body);
  });
}

/** The list is not empty. */
export function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
