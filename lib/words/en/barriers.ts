/** Why sessions are left out, what is offered about it, less pain first, and what is seen together, to clinicians. */
export const barriers = {
  lead: "{days, plural, one {# day} other {# days}} with something left out or cut short in four weeks, {withReason, number} with a reason.",
  silence: "A day without a word gives no reason and is not counted here.",
  share: "{days, number} of {of, plural, one {# day} other {# days}}",
  /** The share of all reasons, from the first to this one. */
  upToHere: "{given, number} of {all, plural, one {# reason} other {# reasons}} with those above",
  firstOnly: "{given, number} of {all, plural, one {# reason} other {# reasons}}",
  wholeDays: "{days, plural, one {the whole day once} other {the whole day # times}}",
  exercise: "{name} {days, plural, one {once} other {# times}}",
  offersTitle: "What may help",
  tooFew: "{barrier}: given once. Nothing is offered yet.",
  way: {
    less: "One step less:",
    "fewer-sets": "A shorter session, one set less:",
    "fewer-days": "One day a week fewer:",
    "fixed-days": "Fixed days, so that one is easier to remember:",
    "swap-kit": "An exercise that needs nothing bought:",
    "swap-liked": "An approved exercise in its place:",
  },
  talk: {
    "gentle-return": "Illness is no reason to change the plan. Start again gently once they are well.",
    "see-in-person": "Look together at how the exercise is done.",
    "show-how": "Go through it together at the next visit.",
    remind: "Agree on a fixed time, tied to something they do every day.",
    reassure: "Talk about the fear before you change the exercise.",
    ask: "Ask what would suit them better.",
    "lend-kit": "Ask what they have at home, or lend it.",
  },
  page: "Page: {title}",
  changeDays: "{name}: {before} → {after}",
  leaveOut: "No longer: {name}",
  putIntoDraft: "Put into a draft",
  putIntoDraftNamed: "Put into a draft: {about}",

  painFirst: {
    enterTitle: "Less pain first?",
    stayTitle: "Less pain comes first",
    leaveTitle: "Back to the usual plan?",
    reasons: "Pain was the reason in {pain, number} of the last {of, number} sessions that were left out or cut short.",
    severe:
      "Pain was severe in {reports, number} of the last {of, number} reports, {worst, number} at worst ({scheme}).",
    goal: "The goal: worst pain of {painAtMost, number} or less for {forDays, plural, one {# day} other {# days}}, with {percent, number} % of the sessions.",
    relief: "What helps: {plan}",
    noRelief: "No relief plan is written yet. You can add it in the draft.",
    gentler: "One step less of each main exercise:",
    stay: "The way back is offered once all of this holds:",
    leave: "Everything that was agreed for leaving holds:",
    gate: {
      time: "In this plan for {days, number} days: since {since}",
      pain: "Worst pain {atMost, number} or less: {worst, number} in {reports, plural, one {# report} other {# reports}}",
      painNone: "Worst pain {atMost, number} or less: not reported",
      sessions: "At least {percent, number} % of the sessions: {done, number} of {due, number}",
      sessionsNone: "At least {percent, number} % of the sessions: none was due",
      flareUp: "No flare-up in these days",
    },
    aboutEnter: "less pain first",
    aboutLeave: "back to the usual plan",
    decides: "You look at the draft, change it, and send it. Nothing changes by itself.",
  },

  pattern: {
    title: "After more pain",
    more: "More sessions were not done after more pain than after other days.",
    fewer: "Fewer sessions were not done after more pain than after other days.",
    "no-clear-difference": "No clear difference: sessions not done after more pain, and after other days.",
    "too-few": "Too few days to say. It takes {atLeast, number} due days after more pain, and as many others.",
    afterMore: "After more pain",
    afterOther: "After other days",
    notDone: "not done {notDone, number} of {due, plural, one {# due day} other {# due days}}",
    nothingDue: "no due day",
    difference:
      "Difference {by, number} points of 100; 95 % interval {from, number} to {to, number} (Newcombe 1998, after Wilson).",
    together: "Seen together. It does not say that one leads to the other.",
    how: "How this is counted",
    median:
      "More pain is a worst pain above {median, number}, the middle of their own reports since {from}. It counts when it was the last one told in the three days before a due day.",
    medianNone: "No pain was reported since {from}.",
    silent:
      "Days without a word count as not done: {silent, plural, =0 {none of them} one {# of them} other {# of them}} was silent.",
    unknown:
      "{days, plural, =0 {Before each due day some pain was told.} one {# due day had no pain told before it and is on neither side.} other {# due days had no pain told before them and are on neither side.}}",
  },
} as const;
