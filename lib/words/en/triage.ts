/** Words of the caseload at work: what is done about a row, about several at once, and how people are found. */
export const triage = {
  close: "Close",
  cancel: "Cancel",

  search: {
    label: "Search",
    keys: "Ctrl K",
    hint: "A patient's name, or a page",
    people: "Patients",
    pages: "Pages",
    nobody: "Nobody in your care is called that.",
    failed: "We could not look for patients. Try again.",
  },
} as const;
