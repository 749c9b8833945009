import type { FormDoor, Posted } from "./form";
import { said, typedNumber } from "./form-fields";
import type { copyIntoDraft, postAssignments, putTemplate, putTemplateArchived } from "./surface";

/** What a template is made from, as one word of an address or a hidden field: `version.<patient>.<version>`. */
function sourceFrom(fields: URLSearchParams) {
  const [kind, first, second] = (fields.get("from") ?? "").split(".");
  const cues = fields.get("cues") ?? undefined;
  switch (kind) {
    case "template":
      return { kind, id: first };
    case "version":
      return { kind, patientId: first, versionId: second, cues };
    case "draft":
      return { kind, patientId: first, cues };
    default:
      return null;
  }
}

export const templateForm: FormDoor<typeof putTemplate> = {
  flash: "template",
  body: ({ fields }) => ({
    name: fields.get("name") ?? undefined,
    forWhom: fields.get("forWhom") ?? undefined,
    fits: {
      painBands: fields.getAll("painBands"),
      painDurations: fields.getAll("painDurations"),
      legPains: fields.getAll("legPains"),
      dailyLoads: fields.getAll("dailyLoads"),
      ageFrom: typedNumber(fields.get("ageFrom")),
    },
    from: sourceFrom(fields),
    content: null,
  }),
  next: ({ body }, { fields }) => `/templates/${body.id}${fields.get("revision") ? "" : "?new=1"}`,
  back: ({ params, fields }) =>
    fields.get("revision")
      ? `/templates/${params.id}/edit`
      : `/templates/new?from=${encodeURIComponent(fields.get("from") ?? "")}`,
  fieldOf: (path) => (path === "from.cues" ? "cues" : path.replace(/^fits\./, "")),
  show: ({ body }) => ({ leftOut: body.leftOut.join(", ") }),
};

export const archiveTemplateForm: FormDoor<typeof putTemplateArchived> = {
  flash: "archive-template",
  body: ({ fields }) => ({ archived: { yes: true, no: false }[fields.get("archived") ?? ""] }),
  next: (_, { params }) => `/templates/${params.id}`,
  back: ({ params }) => `/templates/${params.id}`,
};

/** The page after it says for each patient what it came to; it knows their names. */
export const assignForm: FormDoor<typeof postAssignments> = {
  flash: "assign",
  body: ({ fields }) => ({
    patients: fields.getAll("patient").map((patientId) => ({
      patientId,
      revision: typedNumber(fields.get(`revision.${patientId}`)) ?? undefined,
      versionId: fields.get(`version.${patientId}`) ?? undefined,
    })),
    startsOn: said(fields.get("startsOn")) ?? undefined,
    send: { yes: true, no: false }[fields.get("send") ?? ""],
  }),
  next: (_, { params }) => `/templates/${params.id}/assign/done`,
  back: (posted) => `/templates/${posted.params.id}/assign?${chosenIn(posted)}`,
  show: ({ body: { results } }) =>
    Object.fromEntries(
      results.map(({ patientId, outcome, number, refusal }) => [patientId, [outcome, number, refusal].join(" ")]),
    ),
};

function chosenIn({ fields }: Posted): string {
  const chosen = fields.getAll("patient").map((patientId): [string, string] => ["patient", patientId]);
  return new URLSearchParams([["step", "preview"], ...chosen]).toString();
}

export const copyForm: FormDoor<typeof copyIntoDraft> = {
  flash: "copy",
  body: ({ fields }) => ({
    revision: typedNumber(fields.get("revision")) ?? undefined,
    from: { kind: "template", id: fields.get("template") ?? undefined },
    how: fields.get("how") ?? undefined,
  }),
  next: (_, { params }) => `/patients/${params.id}/program/edit`,
  back: ({ params }) => `/patients/${params.id}`,
};
