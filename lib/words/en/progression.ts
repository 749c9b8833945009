/** What is offered next for a program, and why, to clinicians. */
export const progression = {
  title: "Next step",
  offer: "{count, plural, one {One exercise may go up.} other {# exercises may go up.}}",
  ease: {
    "pain-up": "Pain is up. A step down is offered.",
    "morning-worse": "Pain did not settle by the morning. A step down is offered.",
  },
  keep: "Nothing to change. Why is below.",
  noItems: "No exercise is in force today.",
  change: "{name}: {before} → {after}",
  changeTo: "{name} → {to}, {after}",
  putIntoDraft: "Put into a draft",
  putIntoDraftNamed: "Put the offered changes into a draft",
  keepAsIs: "Keep as it is",
  decides: "Nothing is sent by itself. You look at the draft, change it, and send it.",
  hasDraft: "The changes go into the draft that is open.",
  why: "Why",
  whyOf: "Why, exercise by exercise",
  route: {
    "two-for-two": "Two repetitions more, two sessions in a row.",
    steady: "Everything that has to hold, holds.",
  },
  verdict: {
    offer: "may go up",
    ease: "a step down",
    hold: "stays",
    "cannot-say": "can't say",
    "at-the-top": "nothing further",
  },
  gate: {
    time: "Same dose for {days, number} days: since {since}",
    sessions: "At least {percent, number} % of its sessions: {done, number} of {due, number}",
    sessionsNone: "At least {percent, number} % of its sessions: none was due",
    pain: "Worst pain {atMost, number} or less: {worst, number} in {reports, plural, one {# report} other {# reports}}",
    painNone: "Worst pain {atMost, number} or less: not reported",
    morning:
      "No worse morning: {mornings, plural, =0 {no morning reported} one {# morning reported} other {# mornings reported}}",
    flareUp: "No flare-up for a week: last on {day}",
    flareUpNone: "No flare-up for a week",
    twoForTwo: "{extra, number} repetitions more, two sessions in a row",
  },
  holds: { yes: "holds", no: "does not hold", unknown: "can't say" },
  source:
    "Gates after ACSM 2009 and the pain-monitoring model (Silbernagel 2007), which was made for tendons and is carried over to backs. Thresholds are the clinic's.",
} as const;
