import type { LessonText } from "../../lesson-text";
import { who2020 } from "./sources";

export const keepingGoing: LessonText = {
  title: "Keeping going",
  summary: "Keeping at it is the hard part for nearly everyone, and small habits can carry you.",
  sections: [
    {
      heading: "Everyone finds it hard",
      text: "One study asked people why they had not kept up the exercise they were given. Of those with muscle or joint problems, nearly 1 in 4 named pain. Of those who exercised at home, about 3 in 10 did not feel like it. You are in good company.",
    },
    {
      heading: "Make it a habit",
      text: "Do it at the same time and in the same place. Hang it on something you do each day, such as making tea. After some weeks it needs less thought.",
    },
    {
      heading: "Make it small",
      text: "A small part is better than none. On a poor day, do one exercise. Then you have kept your place.",
    },
    {
      heading: "Make it yours",
      list: [
        "Put on music or the radio.",
        "Go outside, or ask a friend along.",
        "Tell your physio what you like and what you don't.",
        "Ask for another exercise if one bores you.",
      ],
    },
    {
      heading: "After a gap",
      text: "Gaps happen: illness, visitors, a bad week. Nobody counts them against you here. Start with one or two exercises and go on from there.",
      link: { href: "/today", label: "See what is there for today" },
    },
  ],
  tryThis: "Choose one thing you do each day. Do your first exercise right after it tomorrow.",
  sources: [
    {
      who: "Leijon and others",
      year: 2011,
      title: "Who is not adhering to physical activity referrals, and why?",
      where: "Scandinavian Journal of Primary Health Care",
    },
    {
      who: "Gardner and others",
      year: 2012,
      title: "Making health habitual: the psychology of “habit-formation” and general practice",
      where: "British Journal of General Practice",
    },
    {
      who: "Palazzo and others",
      year: 2016,
      title:
        "Barriers to home-based exercise program adherence with chronic low back pain: patient expectations regarding new technologies",
      where: "Annals of Physical and Rehabilitation Medicine",
    },
    who2020,
  ],
  reviewed: null,
};
