import type { FormDoor, Posted } from "./form";
import { pick } from "./form-fields";
import type { putVisit, removeVisit } from "./surface";

const overviewPage = ({ params }: Posted): string => `/patients/${params.id}`;

export const visitForm: FormDoor<typeof putVisit> = {
  flash: "visit",
  body: ({ fields }) => pick(fields, ["day", "way"]),
  next: (_, posted) => overviewPage(posted),
  back: overviewPage,
};

export const removeVisitForm: FormDoor<typeof removeVisit> = {
  flash: "visit",
  body: () => ({}),
  next: (_, posted) => overviewPage(posted),
  back: overviewPage,
};
