import { isLessonSlug } from "@/lib/domain/lessons";
import type { FormDoor, Posted } from "./form";
import type { putLessonRead } from "./surface";

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
