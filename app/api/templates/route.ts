import { findExerciseFacts, listTemplates } from "@/db/queries/templates";
import { burdenOf } from "@/lib/domain/burden";
import { itemsOfPhase } from "@/lib/domain/draft";
import { loadOfItem } from "@/lib/domain/draft-load";
import { reply, route } from "@/lib/http/route";
import * as surface from "@/lib/http/surface";

export const GET = route(surface.templates, async ({ scope }) => {
  const [templates, exercises] = await Promise.all([listTemplates(scope), findExerciseFacts(scope)]);
  return reply(200, {
    templates: templates.map(({ id, name, forWhom, isShipped, isArchived, fits, revision, content }) => {
      const items = itemsOfPhase(content);
      const { exercises: count, longestDayMinutes } = burdenOf(items.map(loadOfItem));
      const exerciseNames = items.flatMap(({ exerciseId }) => exercises.get(exerciseId)?.name ?? []);
      return {
        ...{ id, name, forWhom, isShipped, isArchived, fits, revision },
        exercises: count,
        minutesADay: longestDayMinutes,
        exerciseNames,
      };
    }),
  });
});
