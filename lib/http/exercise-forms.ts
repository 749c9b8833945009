import { ownPath } from "@/lib/access/own-path";
import { exerciseFieldOf, exerciseFrom } from "@/lib/domain/exercise-form";
import type { FormDoor, Posted } from "./form";
import type { putArchived, putExercise, putFavourite } from "./surface";

/** A drawing is too long for a cookie; the page of the form has it from where it came. */
export const exerciseForm: FormDoor<typeof putExercise> = {
  flash: "exercise",
  secret: ["figure"],
  body: ({ fields }) => exerciseFrom(fields),
  next: ({ body }) => `/exercises/${body.id}`,
  back: ({ params, fields }) => {
    if (fields.get("revision")) return `/exercises/${params.id}/edit`;
    const copied = fields.get("copyOf");
    return copied ? `/exercises/new?copy=${encodeURIComponent(copied)}` : "/exercises/new";
  },
  fieldOf: exerciseFieldOf,
};

export const archivedForm: FormDoor<typeof putArchived> = {
  flash: "archived",
  body: ({ fields }) => ({ archived: fields.get("archived") === "true" }),
  next: (_, posted) => cameFrom(posted),
  back: cameFrom,
};

export const favouriteForm: FormDoor<typeof putFavourite> = {
  flash: "favourite",
  body: ({ fields }) => ({ favourite: fields.get("favourite") === "true" }),
  next: (_, posted) => cameFrom(posted),
  back: cameFrom,
};

/** The page on which the button was: the exercise, or the library as it was searched. */
function cameFrom({ fields, params }: Posted): string {
  return ownPath(fields.get("from")) ?? `/exercises/${params.id}`;
}
