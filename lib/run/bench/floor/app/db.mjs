import postgres from "postgres";
import { CASELOAD, TREND, WRITE, writeParameters } from "./statements.mjs";

const { DATABASE_URL, TODAY } = process.env;
// The driver is opened once for all the bundles of one process, and not while building.
const sql = () => (globalThis.floorSql ??= postgres(DATABASE_URL, { max: 10, onnotice() {} }));
const run = (statement, parameters) => sql().unsafe(statement, parameters, { prepare: true });

export const write = (body) => run(WRITE, writeParameters(body));
export const trend = (id) => run(TREND, [Number(id), TODAY]);
export const caseload = () => run(CASELOAD, [1, TODAY]);
