import type { LessonText } from "../../lesson-text";
import { brinjikji2015, hartvigsen2018, smith2017 } from "./sources";

export const hurtAndHarm: LessonText = {
  title: "Hurt is not always harm",
  summary: "Pain is real, but more pain does not always mean more damage.",
  sections: [
    {
      heading: "Pain is an alarm",
      text: "Pain is there to protect you. It works like a smoke alarm. Most of the time it warns you of something. But a smoke alarm can also go off when you make toast.",
    },
    {
      heading: "When pain lasts",
      text: "New back pain often gets better quickly. For some people it stays, or it comes back. Then the alarm may have become too touchy. It may ring for moves that do no harm.",
    },
    {
      heading: "No clear cause",
      text: "For nearly all people with back pain, no one can find a single cause. Only a few have a cause such as a broken bone, cancer or an infection. So not finding a cause is common. It does not mean that your pain is made up.",
    },
    {
      heading: "Sore after exercise",
      text: "Muscles can ache for a day or two when they do new work. That is common, and it eases as you get used to it. Sharp pain that stays is different. Tell your physio about it.",
    },
    {
      heading: "Some signs do matter",
      text: "Learn the signs that need help right away. Act on them if they come.",
      link: { href: "/get-help", label: "Signs that need help now" },
    },
  ],
  tryThis: "Think of one move that you avoid. Ask your physio how to start with a small piece of it.",
  sources: [hartvigsen2018, smith2017, brinjikji2015],
  reviewed: null,
};
