import type { Metadata } from "next";
import { listLessons } from "@/db/queries/lessons";
import { reading, refusePage, requireViewer } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { isLessonSlug, type LessonSlug, neighboursOf } from "@/lib/domain/lessons";
import { lessonsIn } from "@/lib/words/lessons";
import { wordsFor } from "@/lib/words/words";
import { shelvedLesson } from "../../_parts/lesson-shelf";
import { LessonScreen } from "../../_screens/lesson-screen";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  return { title: isLessonSlug(slug) ? lessonsIn("en")[slug].title : wordsFor("en").t("common.notFound.title") };
}

/** One page to read. */
export default async function LessonPage({ params }: Props) {
  const viewer = await requireViewer("patient");
  const { slug } = await params;
  if (!isLessonSlug(slug)) return refusePage(viewer);
  const states = await reading(viewer, (scope) => listLessons(scope, { patientId: viewer.patientId, now: now() }));
  const lessons = lessonsIn(viewer.locale);
  const titled = (other: LessonSlug | null) => other && { slug: other, title: lessons[other].title };
  const { previous, next } = neighboursOf(slug);
  return (
    <LessonScreen
      words={wordsFor(viewer.locale)}
      lesson={lessons[slug]}
      shelved={shelvedLesson(lessons, slug, states)}
      previous={titled(previous)}
      next={titled(next)}
    />
  );
}
