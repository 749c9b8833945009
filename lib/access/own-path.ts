const LONGEST_PATH = 1_000;
// A slash, then no second slash, no backslash (browsers read it as a slash) and nothing that is not a visible character.
const OWN_PATH = /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/;

/** The text when it is a path of this portal, else null: nobody is sent to another site by a link to ours. */
export function ownPath(text: string | null | undefined): string | null {
  return text && text.length <= LONGEST_PATH && OWN_PATH.test(text) ? text : null;
}
