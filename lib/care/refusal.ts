/** The key of a sentence in `errors.fields`. */
export type FieldFault = string;
/** What is wrong by the name of the field, such as `items[2].sets`. */
export type FieldFaults = Readonly<Record<string, FieldFault>>;

/** An Outcome that refuses, with what the person needs to go on: the fields to look at, or what stands there now. */
export type Refused<Refusal extends string> = {
  ok: false;
  refusal: Refusal;
  fields?: FieldFaults;
  current?: Readonly<Record<string, string | number | null>>;
};
/** An Outcome whose refusals may carry more than their name. A deed that refuses has written nothing. */
export type Answer<Value, Refusal extends string> = { ok: true; value: Value } | Refused<Refusal>;

export const done = <Value>(value: Value) => ({ ok: true, value }) as const;
export const refused = <Refusal extends string>(
  refusal: Refusal,
  more: Omit<Refused<Refusal>, "ok" | "refusal"> = {},
): Refused<Refusal> => ({ ok: false, refusal, ...more });
/** Sense that no schema can see: the fields do not fit what is known about the patient. */
export const badInput = (fields: FieldFaults) => refused("bad-input", { fields });
