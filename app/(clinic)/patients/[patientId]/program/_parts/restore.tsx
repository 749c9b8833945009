import type { Program } from "@/db/queries/program";
import type { WholeVersion } from "@/db/queries/versions";
import type { StaffViewer } from "@/lib/access/viewer";
import type { Words } from "@/lib/words/words";
import { RestoreButton } from "./restore-button";

/** Makes a draft from a version as it was sent; only clinicians write programs. */
export function Restore({
  words,
  viewer,
  patientId,
  version,
  draft,
}: {
  words: Words;
  viewer: StaffViewer;
  patientId: string;
  version: Pick<WholeVersion, "id" | "number">;
  draft: Program["draft"];
}) {
  const { t } = words;
  if (viewer.role !== "clinician") return null;
  const standing = draft && {
    revision: draft.revision,
    conflict: t("versions.clinic.conflict", {
      name: draft.changedByName,
      moment: words.moment(draft.changedAt, viewer.timeZone),
    }),
  };
  return (
    <RestoreButton
      patientId={patientId}
      versionId={version.id}
      draft={standing}
      words={{
        restore: t("versions.clinic.restore"),
        restoreNumber: t("versions.clinic.restoreNumber", { number: version.number }),
        restoring: t("versions.clinic.restoring"),
        replace: t("versions.clinic.replace"),
        keep: t("versions.clinic.keep"),
        openDraft: t("versions.clinic.openDraft"),
        leftOut: t("versions.clinic.leftOut", { exercises: "{exercises}" }),
        failed: t("versions.clinic.failed"),
        signedOut: t("versions.clinic.signedOut"),
      }}
      conflictOf={{
        named: t("versions.clinic.conflict", { name: "{name}", moment: "{moment}" }),
        unnamed: t("versions.clinic.conflictUnnamed"),
        locale: words.locale,
        timeZone: viewer.timeZone,
      }}
    />
  );
}
