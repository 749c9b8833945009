import type { LessonText } from "../../lesson-text";

export const pacing: LessonText = {
  title: "Pacing: a bit at a time",
  summary: "Doing a steady amount on good days and bad days can keep you going.",
  sections: [
    {
      heading: "Too much, then nothing",
      text: "On a good day it is tempting to do it all at once. The next day the pain is bad, so you rest. When it eases, it all starts again. Many people with pain know this.",
    },
    {
      heading: "What pacing is",
      text: "You choose an amount before you start. You stop when you have done it, even if you feel you could go on. On a bad day you try to do the same, or a smaller piece of it.",
    },
    {
      heading: "How to begin",
      list: [
        "Find an amount that you can do on most days, even on poor ones.",
        "Split big jobs. Do one part, change what you do, then go on.",
        "Put a short break in before the pain grows.",
        "When it has been fine for a while, add a little. Your physio plans this with you.",
      ],
    },
    {
      heading: "What studies show",
      text: "There is not much good research on pacing. People who avoid moving tend to do worse. So do people who push on until the pain is very bad. Pacing may only help if you use it to do a bit more over time.",
    },
  ],
  tryThis: "Pick one job at home, such as the dishes. Plan a short break in the middle, before you need it.",
  sources: [
    {
      who: "Andrews and others",
      year: 2012,
      title:
        "Activity pacing, avoidance, endurance, and associations with patient functioning in chronic pain: a systematic review and meta-analysis",
      where: "Archives of Physical Medicine and Rehabilitation",
    },
    {
      who: "Nielson and others",
      year: 2013,
      title: "Activity pacing in chronic pain: concepts, evidence, and future directions",
      where: "The Clinical Journal of Pain",
    },
  ],
  reviewed: null,
};
