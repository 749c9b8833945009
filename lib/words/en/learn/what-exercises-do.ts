import type { LessonText } from "../../lesson-text";
import { hayden2021, nice2020, who2020 } from "./sources";

export const whatExercisesDo: LessonText = {
  title: "What the exercises do",
  summary: "Each kind of exercise has its own job, and your program puts some of them together.",
  sections: [
    {
      heading: "The kinds",
      list: [
        "Loosening: gentle moves that ease stiff joints.",
        "Stretching: long, slow pulls on tight muscles.",
        "Strength: work that makes muscles last longer.",
        "Heart and lungs: walking, cycling or water, so that you tire less.",
        "Balance: so that you feel steady on your feet.",
        "Calming: slow breathing and letting go.",
      ],
    },
    {
      heading: "Why a mix",
      text: "The World Health Organization asks all adults to do both kinds: some for the heart and lungs, some for strength. From the age of 65 it adds balance. It also says that some is better than none. Nobody has to start with all of it.",
    },
    {
      heading: "How it looks",
      text: "It does not have to look like the picture. Go slowly, breathe, and stop where it feels right. Do a little well, and then a little more.",
    },
    {
      heading: "Not sure how?",
      text: "Open an exercise in your program. You find a moving picture, the steps, and when to stop. If it is still not clear, ask your physio to show you.",
      link: { href: "/program", label: "Look at my program" },
    },
    {
      heading: "What you need",
      text: "Most exercises need no kit. A chair, a wall or a mat will do for many. If you don't have what you need, say so in your check-in. Your physio can choose another one.",
    },
    {
      heading: "How sure are we?",
      text: "Studies show that exercise helps with long-lasting back pain, on average. They do not show well which kind helps whom. So your physio may try things out with you.",
    },
  ],
  tryThis: "Open one exercise you are unsure about. Watch the picture twice before you do it.",
  sources: [who2020, hayden2021, nice2020],
  reviewed: null,
};
