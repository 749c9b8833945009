/** What a deed came to. A refusal is an answer for the person, not a fault of the program. */
export type Outcome<Value, Refusal extends string> = { ok: true; value: Value } | { ok: false; refusal: Refusal };
