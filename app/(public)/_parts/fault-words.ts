import { errors } from "@/lib/words/en/errors";
import type { Words } from "@/lib/words/words";

/** What a refused form post says about a field, or about the whole form, as a sentence. */
export function faultInWords({ t }: Words, fault: string): string {
  if (isFieldFault(fault)) return t(`errors.fields.${fault}`);
  return t(`errors.answers.${isAnswer(fault) ? fault : "went-wrong"}`);
}

const isFieldFault = (fault: string): fault is keyof typeof errors.fields => Object.hasOwn(errors.fields, fault);
const isAnswer = (fault: string): fault is keyof typeof errors.answers => Object.hasOwn(errors.answers, fault);
