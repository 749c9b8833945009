import type { LessonText } from "../../lesson-text";
import { smith2017 } from "./sources";

export const workingThroughPain: LessonText = {
  title: "Working through some pain",
  summary: "Some pain while you exercise is often fine, as long as it stays within the limit you agreed.",
  sections: [
    {
      heading: "A bit of pain is allowed",
      text: "You may feel some pain when you exercise. Studies of long-lasting pain compared exercise that hurts a bit with exercise that does not. Over months, both did about as well. So you don't have to wait until all pain is gone.",
    },
    {
      heading: "Your own limit",
      text: "Your physio may have set a pain limit with you. It is a number from 0 to 10. Try to stay at or below it. If you have no limit yet, ask for one.",
      link: { href: "/program", label: "Look at my program" },
    },
    {
      heading: "Where the idea comes from",
      text: "Pain limits were first tested with sore tendons, not with backs. That is why yours is set for you, and not by a rule. Your physio can change it as you go on.",
    },
    {
      heading: "The next morning counts too",
      text: "See how your back feels the day after. If it is as usual, the amount was most likely fine. If it is worse, tell us in the morning question. On such a day, choose the easier version or do fewer.",
    },
    {
      heading: "When to stop",
      list: [
        "Your pain goes above your limit and does not settle when you rest.",
        "Pain spreads down your leg, or gets worse there.",
        "You feel numb or weak, or you feel unwell.",
      ],
      link: { href: "/get-help", label: "Signs that need help now" },
    },
  ],
  tryThis: "Put a number on your pain before your next exercise, after it, and the next morning.",
  sources: [
    smith2017,
    {
      who: "Silbernagel and others",
      year: 2007,
      title:
        "Continued sports activity, using a pain-monitoring model, during rehabilitation in patients with Achilles tendinopathy",
      where: "American Journal of Sports Medicine",
    },
  ],
  reviewed: null,
};
