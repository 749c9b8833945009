import type { FormDoor } from "./form";
import { typedNumber } from "./form-fields";
import type { postProposal } from "./surface";

/** Takes over what was offered, and goes on to the sheet, where everything can still be changed. */
export const proposalForm: FormDoor<typeof postProposal> = {
  flash: "proposal",
  body: ({ fields }) => ({
    revision: typedNumber(fields.get("revision")) ?? undefined,
    source: fields.get("source") ?? undefined,
    changes: fields.getAll("change").map(parsed),
  }),
  next: (_, { params }) => `/patients/${params.id}/program/edit`,
  back: ({ params }) => `/patients/${params.id}`,
};

/** A change stands in its field as JSON; what is none is refused by the schema. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
