import type { LessonText } from "../../lesson-text";
import { brinjikji2015, nice2020 } from "./sources";

export const scans: LessonText = {
  title: "Scans and what they show",
  summary: "A scan shows how your back looks, but it can't show how much it hurts.",
  sections: [
    {
      heading: "What a scan sees",
      text: "A scan is a picture of bones, discs and nerves. Pain can't be seen on it. That is why two people with the same scan can feel very different.",
    },
    {
      heading: "Worn discs are common",
      text: "A large review looked at people without any back pain. At the age of 20, nearly 4 in 10 had worn discs. At 80, nearly all of them had. Much of it may be a part of getting older, like grey hair.",
    },
    {
      heading: "It is not the whole story",
      text: "In people up to 50, some of these signs are seen more often in those with back pain. So a scan can matter. It has to fit with what you feel and what your physio finds.",
    },
    {
      heading: "Why you may not need one",
      text: "Guidelines advise against a routine scan for back pain. Most often it would not change what helps you. It can also worry people for no reason.",
    },
    {
      heading: "When a scan helps",
      list: [
        "There are signs of a serious cause.",
        "An operation is being thought about.",
        "The answer would change your treatment.",
      ],
      link: { href: "/get-help", label: "Signs that need help now" },
    },
    {
      heading: "If you have had one",
      text: "Words such as “wear”, “bulge” or “degenerative” can sound alarming. Ask your physio or doctor what they mean for you.",
    },
  ],
  tryThis: "If you have a report, mark the words that worry you. Ask about them at your next visit.",
  sources: [
    brinjikji2015,
    {
      who: "Brinjikji and others",
      year: 2015,
      title:
        "MRI findings of disc degeneration are more prevalent in adults with low back pain than in asymptomatic controls: a systematic review and meta-analysis",
      where: "American Journal of Neuroradiology",
    },
    nice2020,
  ],
  reviewed: null,
};
