import { sql } from "drizzle-orm";
import type { Scope } from "@/db/tenant";
import { type Answer, done, refused } from "./refusal";

export type ArchivedTemplate = { id: string; archived: boolean };

/** Takes a template out of the choice, or back into it, shipped ones too. What was made from it stays as it is. */
export async function archiveTemplate(
  { scope, now }: { scope: Scope; now: Date },
  { templateId, archived }: { templateId: string; archived: boolean },
): Promise<Answer<ArchivedTemplate, "not-found">> {
  const at = archived ? now.toISOString() : null;
  const [template] = await scope.db.execute(sql`
    update templates set archived_at = case when ${archived} then coalesce(archived_at, ${at}::timestamptz) end
    where id = ${templateId} returning id`);
  if (!template) return refused("not-found");
  scope.record({
    action: archived ? "template.archive" : "template.restore",
    entity: "template",
    entityId: templateId,
  });
  return done({ id: templateId, archived });
}
