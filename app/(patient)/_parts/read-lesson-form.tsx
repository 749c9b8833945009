import { Button } from "@/components/button";
import type { LessonSlug } from "@/lib/domain/lessons";

/** "I have read this", which the page itself sends, with or without script. */
export function ReadLessonForm({ page, label }: { page: LessonSlug; label: string }) {
  return (
    <form method="post" action={`/api/lessons/${page}/read`}>
      <Button size="patient" icon="check">
        {label}
      </Button>
    </form>
  );
}
