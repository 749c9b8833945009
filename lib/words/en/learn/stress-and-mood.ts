import type { LessonText } from "../../lesson-text";
import { hartvigsen2018, nice2020, who2023 } from "./sources";

export const stressAndMood: LessonText = {
  title: "Stress and mood",
  summary: "How you feel and how much you hurt can affect each other, and both are real.",
  sections: [
    {
      heading: "Your pain is real",
      text: "This page does not say that pain is all in your head. Pain wears people out. It is no wonder if your mood drops.",
    },
    {
      heading: "What studies show",
      text: "People with long-lasting back pain who feel low tend to have a bit more pain. They also tend to get better more slowly. The link is small, and one does not have to cause the other.",
    },
    {
      heading: "What may help",
      list: [
        "Move in a way you enjoy, outside if you can.",
        "Breathe slowly for a few minutes.",
        "See or call somebody you like.",
        "Plan one nice thing each day, however small.",
        "Set worries aside for a fixed time of the day.",
      ],
    },
    {
      heading: "Talking treatments",
      text: "Guidelines name talking treatments as one part of care for back pain that lasts. They work beside exercise, not in its place. Ask your physio or doctor about them.",
    },
    {
      heading: "When to ask for help",
      text: "Talk to your doctor if you feel low on most days for 2 weeks. If you think of hurting yourself, call your emergency number now. You can say it to anyone you trust, too.",
      link: { href: "/get-help", label: "Numbers to call" },
    },
  ],
  tryThis: "Breathe in slowly, then breathe out for longer. Do this 5 times.",
  sources: [
    {
      who: "Wong and others",
      year: 2022,
      title:
        "Association between depressive symptoms or depression and health outcomes for low back pain: a systematic review and meta-analysis",
      where: "Journal of General Internal Medicine",
    },
    hartvigsen2018,
    nice2020,
    who2023,
  ],
  reviewed: null,
};
