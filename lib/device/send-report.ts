import { flush } from "./flush";
import { changeQueue, deviceStatus, readQueue, setStatus } from "./outbox";
import { personHere } from "./person";
import { post } from "./post";
import { aboutOf, add, type Queue, type Save } from "./queue";
import type { Receipt, Report } from "./report";
import { isSettled, refusalOf } from "./results";
import { newSaveId } from "./save-id";

export type { CheckInBody, CheckInItemBody, Receipt, Report } from "./report";

/** How long somebody looks at a button before they are told that it is on the phone; sending goes on. */
const PATIENCE_MS = 8_000;

/** Keeps a report on the phone, encrypted, and sends it; says which of both came about. Never throws. */
export async function sendReport(report: Report): Promise<Receipt> {
  const fresh = { saveId: newSaveId(), savedAt: new Date().toISOString(), offline: !navigator.onLine };
  try {
    const person = await personHere();
    if (person === null) return { kind: "not-kept" };
    const saveId = await enqueue(report, fresh);
    if (saveId === null) return await sendUnkept(person, { ...fresh, earlier: [], report });
    await Promise.race([flush(), later(PATIENCE_MS)]);
    return receiptFrom(await readQueue(), saveId, report);
  } catch {
    return { kind: "not-kept" };
  }
}

/** The id of the save that stands for it, or null where nothing can be kept. */
async function enqueue(report: Report, fresh: Omit<Save, "earlier" | "report">): Promise<string | null> {
  let standing = fresh.saveId;
  const kept = await changeQueue((queue) => {
    const added = add(queue, report, fresh);
    standing = added.saveId;
    return added.queue;
  }).catch(() => null);
  return kept && standing;
}

/** Where nothing can be kept, there is this one try. */
async function sendUnkept(person: string, save: Save): Promise<Receipt> {
  const posted = await post(person, [save]);
  if (posted.kind === "unreadable") return { kind: "refused", code: posted.code, fields: {}, current: null };
  const [result] = posted.kind === "answered" ? posted.results : [];
  if (posted.kind === "trouble") setStatus({ trouble: posted.trouble, keeps: false });
  if (!result || !isSettled(result)) return { kind: "not-kept" };
  if (result.outcome === "refused") return { kind: "refused", ...refusalOf(result) };
  setStatus({ trouble: null, keeps: false, lastSentAt: new Date().toISOString() });
  return { kind: "sent" };
}

function receiptFrom(queue: Queue | null, saveId: string, report: Report): Receipt {
  const about = aboutOf(report);
  const standing = queue?.saves.find((save) => save.saveId === saveId || save.earlier.includes(saveId));
  if (standing?.refused) return { kind: "refused", ...standing.refused };
  if (standing) return { kind: "on-phone", because: reason() };
  // Gone from the queue it was heard, itself or what another tab has put in its place; or everything was wiped.
  return queue?.heard[about] ? { kind: "sent" } : { kind: "not-kept" };
}

function reason(): "offline" | "signed-out" | "server-away" {
  const { trouble } = deviceStatus();
  if (trouble === "signed-out" || trouble === "other-person") return "signed-out";
  return trouble === "offline" || !navigator.onLine ? "offline" : "server-away";
}

const later = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
