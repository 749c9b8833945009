import { readLesson } from "@/lib/care/read-lesson";
import { lessonReadForm } from "@/lib/http/lesson-forms";
import { type Asked, reply, route } from "@/lib/http/route";
import * as surface from "@/lib/http/surface";

async function read({ scope, now, params, body }: Asked<typeof surface.putLessonRead>) {
  const answer = await readLesson({ scope, now }, { page: params.page, ...body });
  return answer.ok ? reply(200, answer.value) : answer;
}

export const PUT = route(surface.putLessonRead, read);
export const POST = route(surface.putLessonRead, read, lessonReadForm);
