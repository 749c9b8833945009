// The physical limit: node:http, the driver and hand-written SQL. Under /s/ the secured line: the session is looked up
// and set in one transaction, as row security needs it. Started with DATABASE_URL, PORT and TODAY.
import { createServer } from "node:http";
import postgres from "postgres";
import { CASELOAD, TREND, WRITE, writeParameters } from "../statements.mjs";

const { DATABASE_URL, PORT, TODAY } = process.env;
const sql = postgres(DATABASE_URL, { max: 10, onnotice() {} });
const run = (connection, statement, parameters) => connection.unsafe(statement, parameters, { prepare: true });
const write = async (connection, body) => {
  await run(connection, WRITE, writeParameters(body));
  return { ok: true };
};

const answers = {
  "POST checkins": (connection, _, body) => write(connection, body),
  "GET trend": (connection, id) => run(connection, TREND, [Number(id), TODAY]),
  "GET caseload": (connection) => run(connection, CASELOAD, [1, TODAY]),
};
const pages = { trend: trendPage, caseload: caseloadPage };

createServer(async (request, response) => {
  try {
    const { method, url, headers } = request;
    const [first, ...others] = url.slice(1).split("/");
    const [name, id] = first === "s" || first === "p" ? others : [first, ...others];
    const answer = answers[`${method} ${name}`];
    if (!answer) return send(response, 404, "application/json", "{}");
    const body = method === "POST" ? JSON.parse(await read(request)) : null;
    const value = await (first === "s"
      ? inSession(headers["x-session"], (transaction) => answer(transaction, id, body))
      : answer(sql, id, body));
    if (first === "p") return send(response, 200, "text/html; charset=utf-8", pages[name](value));
    send(response, method === "POST" ? 201 : 200, "application/json", JSON.stringify(value));
  } catch (error) {
    send(response, 500, "application/json", JSON.stringify({ error: String(error) }));
  }
}).listen(Number(PORT), "127.0.0.1", () => console.log("ready"));

function inSession(token, work) {
  return sql.begin(async (transaction) => {
    const [session] = await transaction`
      select set_config('app.clinician', coalesce(clinician_id::text, ''), true), set_config('app.patient', coalesce(patient_id::text, ''), true)
      from hep.session where token = ${token}`;
    if (!session) throw new Error("no session");
    return work(transaction);
  });
}

async function read(request) {
  let text = "";
  request.setEncoding("utf8");
  for await (const chunk of request) text += chunk;
  return text;
}

function send(response, status, type, text) {
  const bytes = Buffer.from(text);
  response.writeHead(status, { "content-type": type, "content-length": bytes.length });
  response.end(bytes);
}

const escaped = (text) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
const document = (body) => `<!doctype html><html lang="en"><body><main>${body}</main></body></html>`;

function caseloadPage(rows) {
  const cells = rows.map(
    ({ id, name, last, pain, a7, a28 }) =>
      `<tr><td><a href="/trend/${id}">${escaped(name)}</a></td><td>${last}</td><td>${pain}</td><td>${a7}%</td><td>${a28}%</td></tr>`,
  );
  return document(
    `<h1>Caseload</h1><table><thead><tr><th>Patient</th><th>Last check-in</th><th>Pain</th><th>7 days</th><th>28 days</th></tr></thead><tbody>${cells.join("")}</tbody></table>`,
  );
}

function trendPage(rows) {
  const line = (key, most) =>
    rows.map((row, at) => `${at * 8},${(100 - (100 * row[key]) / most).toFixed(1)}`).join(" ");
  const cells = rows.map(
    ({ day, pain, adherence }) => `<tr><td>${day}</td><td>${pain}</td><td>${adherence}%</td></tr>`,
  );
  return document(
    `<h1>90 days</h1><svg viewBox="0 0 720 100" role="img" aria-label="Pain and adherence"><polyline fill="none" stroke="red" points="${line("pain", 10)}"/><polyline fill="none" stroke="green" points="${line("adherence", 100)}"/></svg><table><thead><tr><th>Day</th><th>Pain</th><th>Adherence</th></tr></thead><tbody>${cells.join("")}</tbody></table>`,
  );
}
