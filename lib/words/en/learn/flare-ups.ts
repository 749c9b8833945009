import type { LessonText } from "../../lesson-text";
import { dahm2010 } from "./sources";

export const flareUps: LessonText = {
  title: "Flare-ups",
  summary: "A flare-up is a bad spell that can come to anyone, and a plan helps you through it.",
  sections: [
    {
      heading: "What it is",
      text: "In a flare-up your pain is worse than usual. It can last for hours, days or weeks. It is hard to bear, and it gets in the way of your day or your mood.",
    },
    {
      heading: "Why it comes",
      text: "Often nobody knows. When people were asked, most named a move or a long time in one position. Some named stress or poor sleep. What people name is not proof. It is not your fault.",
    },
    {
      heading: "What you can do",
      list: [
        "Do your flare-up plan, if your physio made one for you.",
        "Keep moving a little, and change position often.",
        "Rest for short times. Days in bed do not help more.",
        "Use heat if you like it. Keep it warm, not hot.",
        "Do one thing that calms you.",
      ],
      link: { href: "/flare", label: "Open my flare-up page" },
    },
    {
      heading: "Going back",
      text: "When the pain settles, go back in steps. You don't have to make up for lost days. Your physio can agree the steps with you.",
    },
    {
      heading: "When it is more than a flare-up",
      text: "A flare-up can also be a sign of something else. Check the signs that need help each time. Call if you are not sure.",
      link: { href: "/get-help", label: "Signs that need help now" },
    },
  ],
  tryThis: "On a good day, write down three things that help you when the pain is bad.",
  sources: [
    {
      who: "Costa and others",
      year: 2019,
      title:
        "A definition of “flare” in low back pain: a multiphase process involving perspectives of individuals with low back pain and expert consensus",
      where: "The Journal of Pain",
    },
    {
      who: "Costa and others",
      year: 2020,
      title: "What triggers an LBP flare? A content analysis of individuals’ perspectives",
      where: "Pain Medicine",
    },
    dahm2010,
  ],
  reviewed: null,
};
