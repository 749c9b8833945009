import type { LessonText } from "../../lesson-text";
import { nice2020, swain2020 } from "./sources";

export const postureAndLifting: LessonText = {
  title: "Posture and lifting",
  summary: "There is no single right way to stand or lift, and bending is normal for a back.",
  sections: [
    {
      heading: "No perfect posture",
      text: "Many reviews have looked at posture and back pain. They do not agree that any posture is the cause. A posture that feels good to you, and that you change often, is a good one.",
    },
    {
      heading: "A round back or a straight one?",
      text: "One review looked at people who lift with a more rounded back. It did not find that this leads to back pain. The studies were weak, so we can't be sure either way.",
    },
    {
      heading: "What can make lifting easier",
      list: [
        "Get close to the thing you lift.",
        "Stand with your feet apart.",
        "Bend in your hips and knees as well as your back.",
        "Turn with your feet when you carry it.",
        "Make the load smaller, or ask for help.",
      ],
    },
    {
      heading: "Build it up",
      text: "Backs can get used to lifting when it grows in small steps. Your program may have an exercise for this, such as the hip hinge. Start light.",
      link: { href: "/program", label: "Look at my program" },
    },
    {
      heading: "If you have rules of your own",
      text: "You may have been told not to lift or bend. This can be so after a broken bone or an operation, or with weak bones. Those rules come first. Ask your physio when they end.",
    },
  ],
  tryThis: "Pick up something light from the floor in two ways. See which one feels easier.",
  sources: [
    swain2020,
    {
      who: "Saraceni and others",
      year: 2020,
      title:
        "To flex or not to flex? Is there a relationship between lumbar spine flexion during lifting and low back pain? A systematic review with meta-analysis",
      where: "Journal of Orthopaedic & Sports Physical Therapy",
    },
    nice2020,
  ],
  reviewed: null,
};
