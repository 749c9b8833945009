import type { LessonText } from "../../lesson-text";
import { hartvigsen2018 } from "./sources";

export const fears: LessonText = {
  title: "Worries about your back",
  summary: "Being afraid to move is common, and it can get better in small steps.",
  sections: [
    {
      heading: "You are not alone",
      text: "Many people with back pain fear that a wrong move will hurt them. It makes sense to guard what hurts. It is no weakness.",
    },
    {
      heading: "What worry can do",
      text: "People who fear pain more tend to have more pain, and to do less. The studies are weak. They can't tell which one comes first.",
    },
    {
      heading: "What is known about backs",
      list: [
        "New back pain often gets better quickly.",
        "Only a few people have a serious cause.",
        "Bending and turning are normal moves for a back.",
      ],
    },
    {
      heading: "Small steps",
      text: "Choose a move that worries you a bit, not a lot. Do a small piece of it with your physio, or as in your program. Do it again on other days. Studies found that exercise can make the fear of moving less.",
    },
    {
      heading: "Talk about it",
      text: "Tell your physio what you think might happen. Say it as plainly as you can. You can also note it in your check-in.",
    },
    {
      heading: "When worry is right",
      text: "Some signs need help at once. If one of them comes, do not wait.",
      link: { href: "/get-help", label: "Signs that need help now" },
    },
  ],
  tryThis: "Write down one thing that you fear may happen. Take it to your next visit.",
  sources: [
    {
      who: "Martinez-Calderon and others",
      year: 2019,
      title:
        "Pain-related fear, pain intensity and function in individuals with chronic musculoskeletal pain: a systematic review and meta-analysis",
      where: "The Journal of Pain",
    },
    {
      who: "Martinez-Calderon and others",
      year: 2020,
      title: "Conservative interventions reduce fear in individuals with chronic low back pain: a systematic review",
      where: "Archives of Physical Medicine and Rehabilitation",
    },
    hartvigsen2018,
  ],
  reviewed: null,
};
