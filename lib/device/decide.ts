import { flush } from "./flush";
import { changeQueue } from "./outbox";
import { discard, insist } from "./queue";
import { newSaveId } from "./save-id";

/** The patient keeps what stands on the server; what they said here goes. */
export async function keepTheirs(saveId: string): Promise<void> {
  await changeQueue((queue) => discard(queue, saveId));
}

/** The patient puts what they said here in the place of what stands on the server. Only check-ins have this choice. */
export async function keepMine(saveId: string): Promise<void> {
  const fresh = { saveId: newSaveId(), savedAt: new Date().toISOString(), offline: !navigator.onLine };
  await changeQueue((queue) => insist(queue, saveId, fresh));
  await flush();
}
