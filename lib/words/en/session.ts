/**
 * The guided session: sets, holds and rests, told while somebody is on the mat. The browser fills in the numbers, so what
 * is counted comes as `one` and `other`.
 */
export const session = {
  stop: "Stop",
  place: "Exercise {place} of {places}",
  sound: "Sound and voice",
  instead: "Instead of {name}. The amount stays the same.",
  region: "Guided exercise",
  keys: "Space starts and pauses. Right arrow goes on. Left arrow takes one back. Escape stops.",

  picture: { pause: "Pause picture", play: "Play picture", first: "1. Start", second: "2. End", count: "Count one" },
  stopIf: "Stop and tell us if you feel numb between your legs",
  swap: "Do something else instead",
  handsFree: "Do all of them hands-free",

  ring: {
    seconds: { one: "second", other: "seconds" },
    of: "of {count}",
    minutes: { one: "of 1 minute", other: "of {count} minutes" },
    getReady: "get ready",
    letGo: "let go",
    rest: "rest",
    changeSides: "change sides",
    ahead: { repetitions: { one: "time", other: "times" }, minutes: { one: "minute", other: "minutes" } },
    done: "Done",
  },

  list: {
    set: "Set",
    times: "Rep",
    hold: "Hold",
    time: "Time",
    side: "Side",
    of: "{value} of {total}",
    seconds: "{count} s",
    minutes: "{count} min",
    sides: { left: "Left side", right: "Right side" },
  },

  buttons: {
    start: "Start",
    pause: "Pause",
    resume: "Go on",
    count: "Count one",
    letGo: "Let go",
    setDone: "Set done",
    done: "I'm done",
    back: "One back",
    minuteBack: "1 min back",
    moreRest: "Add {count} s",
    skipRest: "Skip rest",
    tooSore: "Too sore",
    next: "Next exercise",
    last: "Finish",
    again: "Do it again",
    carryOn: "Carry on",
  },

  /** What is said under the ring, and read out to people who do not see it. */
  says: {
    ready: "Press Start when you are in place.",
    readyTaps: "Press Start, then tap the picture to count.",
    paused: "Paused. Go on when you like.",
    getReady: "Get ready.",
    set: "Set {set} of {sets}.",
    setSide: "Set {set} of {sets}. {side}.",
    halfway: "Halfway.",
    changeSides: "Change sides. {side} next.",
    rest: { one: "Rest for 1 second.", other: "Rest for {count} seconds." },
    finished: { one: "{name} done. 1 set.", other: "{name} done. {count} sets." },
    finishedMinutes: { one: "{name} done. 1 minute.", other: "{name} done. {count} minutes." },
    left: "You stopped {name} early. That's OK.",
    target: {
      one: "1 minute done. Go on as long as you like.",
      other: "{count} minutes done. Go on as long as you like.",
    },
    goOn: "Go on when you like.",
    waited: "We waited for you. Go on when you like.",
    before: "You marked this as done today. You can do it again.",
  },

  /** Short, for the voice. */
  voice: {
    start: "{name}. Get ready.",
    begin: "Begin.",
    hold: "Hold.",
    letGo: "And let go.",
    rest: "And rest.",
    changeSides: "Change sides.",
    halfway: "Halfway.",
    done: "{name} done.",
    next: "Next: {name}.",
  },

  resume: {
    title: "Carry on from set {set}?",
    titleMinutes: { one: "Carry on from 1 minute?", other: "Carry on from {count} minutes?" },
    body: "You were in the middle of {name}. What you did is kept.",
    carryOn: "Carry on",
    keptGoing: { one: "I kept going: 1 minute", other: "I kept going: {count} minutes" },
    over: "Start {name} over",
  },

  nextIn: {
    title: { one: "{name} starts in 1 second", other: "{name} starts in {count} seconds" },
    stay: "Wait here",
    now: "Start now",
  },

  stopping: {
    title: "Stop for now?",
    body: "What you did is kept. You can carry on later today.",
    stop: "Stop and go to Today",
    stay: "Keep going",
    checkIn: "Stop and check in",
  },

  tooSore: {
    title: "Too sore?",
    body: "That's OK. Choose what feels right.",
    easier: "Make it easier",
    easierAs: "Do {name}. The amount stays the same.",
    fewer: "Do fewer",
    fewerHint: "Choose how much is right for now.",
    fewerSets: "Sets",
    fewerTimes: "Times in a set",
    fewerSeconds: "Seconds held",
    fewerMinutes: "Minutes",
    less: "Less: {what}",
    more: "More: {what}",
    take: "Do this much",
    skip: "Skip this one",
    skipNow: "Skip {name}",
    why: "What gets in the way?",
    whyHint: "Choose all that fit. There is no wrong answer.",
    choose: "Choose at least one reason.",
    tell: "Your physio sees what you choose here once you check in.",
    close: "Close",
  },

  swaps: {
    title: "Do something else instead",
    body: "Your physio said these are fine too. The amount stays the same.",
    take: "Do {name} instead",
    back: "Go back to {name}",
  },

  sounds: {
    title: "Sound and voice",
    ticks: "Soft ticks",
    ticksHint: "A tick or a buzz when a hold or a rest ends.",
    voice: "Voice",
    voiceHint: "A voice says what comes next.",
    beat: "Beat for counting",
    beatHint: "A tick every {count} seconds, so you can keep the pace.",
    handsFree: "Hands-free",
    handsFreeHint: "The next exercise starts by itself. You can stop it any time.",
    close: "Done",
  },

  summary: {
    title: "That was today's plan",
    body: "Tell us how it went. It takes about a minute.",
    statuses: { done: "Done", partly: "Some done", not_done: "Not today", none: "Not yet" },
    checkIn: "Check in (1 minute)",
    today: "Back to Today",
    open: "Go to {name}",
  },

  page: {
    title: "Guided session",
    steps: "How to do it",
    stopIf: "Stop if",
    dose: "How much",
    checkIn: "Check in when you are done",
    program: "Do it now",
  },
} as const;
