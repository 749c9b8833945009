import { assignLesson } from "@/lib/care/assign-lesson";
import { lessonGivenForm } from "@/lib/http/lesson-forms";
import { type Asked, reply, route } from "@/lib/http/route";
import * as surface from "@/lib/http/surface";

async function assign({ scope, now, params, body }: Asked<typeof surface.putLessonGiven>) {
  const answer = await assignLesson({ scope, now }, { patientId: params.id, page: params.page, ...body });
  return answer.ok ? reply(200, answer.value) : answer;
}

export const PUT = route(surface.putLessonGiven, assign);
export const POST = route(surface.putLessonGiven, assign, lessonGivenForm);
