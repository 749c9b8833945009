import { ownPath } from "@/lib/access/own-path";
import { isLessonSlug } from "@/lib/domain/lessons";
import type { FormDoor, Posted } from "./form";
import type { putLessonGiven, putLessonRead } from "./surface";

/** The page itself says that it was read, and how to go on. */
export const lessonReadForm: FormDoor<typeof putLessonRead> = {
  flash: "lesson-read",
  body: () => ({}),
  next: (_, posted) => lessonPath(posted),
  back: lessonPath,
};

function lessonPath({ params }: Posted): string {
  const page = String(params.page);
  return isLessonSlug(page) ? `/learn/${page}` : "/learn";
}

/** The button stands on the overview, on the list of pages and below each page: each leads back to itself. */
export const lessonGivenForm: FormDoor<typeof putLessonGiven> = {
  flash: "lesson-given",
  body: ({ fields }) => ({ assigned: fields.get("assigned") === "true" }),
  next: (_, posted) => cameFrom(posted),
  back: cameFrom,
};

function cameFrom({ fields, params }: Posted): string {
  return ownPath(fields.get("from")) ?? `/patients/${params.id}/lessons`;
}
