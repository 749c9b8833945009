import type { Lessons } from "../lesson-text";
import { fears } from "./learn/fears";
import { flareUps } from "./learn/flare-ups";
import { gettingHelp } from "./learn/getting-help";
import { hurtAndHarm } from "./learn/hurt-and-harm";
import { keepingGoing } from "./learn/keeping-going";
import { pacing } from "./learn/pacing";
import { painRelief } from "./learn/pain-relief";
import { postureAndLifting } from "./learn/posture-and-lifting";
import { scans } from "./learn/scans";
import { sitting } from "./learn/sitting";
import { sleep } from "./learn/sleep";
import { stressAndMood } from "./learn/stress-and-mood";
import { whatExercisesDo } from "./learn/what-exercises-do";
import { whyMovement } from "./learn/why-movement";
import { workingThroughPain } from "./learn/working-through-pain";

/** Every page to read in English. The list is apart from `en`, so that a page which needs none does not carry them. */
export const lessons: Lessons = {
  "why-movement": whyMovement,
  "working-through-pain": workingThroughPain,
  "hurt-and-harm": hurtAndHarm,
  pacing,
  "posture-and-lifting": postureAndLifting,
  sitting,
  sleep,
  "flare-ups": flareUps,
  "what-exercises-do": whatExercisesDo,
  fears,
  "pain-relief": painRelief,
  "keeping-going": keepingGoing,
  "stress-and-mood": stressAndMood,
  scans,
  "getting-help": gettingHelp,
};
