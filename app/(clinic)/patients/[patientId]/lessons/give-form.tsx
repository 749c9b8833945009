import { Button } from "@/components/button";
import type { LessonSlug } from "@/lib/domain/lessons";
import type { Words } from "@/lib/words/words";

/** Gives a page to a patient, or takes it back, and returns to where the button stood. */
export function GiveForm({
  words: { t },
  patientId,
  page,
  title,
  deed,
  from,
}: {
  words: Words;
  patientId: string;
  page: LessonSlug;
  title: string;
  deed: "give" | "take-back";
  from: string;
}) {
  const gives = deed === "give";
  return (
    <form method="post" action={`/api/patients/${patientId}/lessons/${page}`} className="shrink-0">
      <input type="hidden" name="assigned" value={String(gives)} />
      <input type="hidden" name="from" value={from} />
      <Button size="clinic" variant="secondary">
        {/* Seen as one word; a screen reader hears which page is meant. */}
        <span aria-hidden="true">{t(gives ? "learn.clinic.give" : "learn.clinic.takeBack")}</span>
        <span className="sr-only">{t(gives ? "learn.clinic.giveWhat" : "learn.clinic.takeBackWhat", { title })}</span>
      </Button>
    </form>
  );
}
