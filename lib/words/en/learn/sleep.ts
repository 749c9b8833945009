import type { LessonText } from "../../lesson-text";

export const sleep: LessonText = {
  title: "Sleep and back pain",
  summary: "Pain can spoil your sleep, and poor sleep can make the next day harder.",
  sections: [
    {
      heading: "How they go together",
      text: "People with worse back pain tend to sleep worse too. It may work both ways. The studies are not strong, so nobody can say how much one drives the other.",
    },
    {
      heading: "How to lie",
      text: "Lie the way that feels best to you. Many people like one of these:",
      list: [
        "on your side, with a pillow between your knees",
        "on your back, with a pillow under your knees",
        "on your front, with a flat pillow under your tummy",
      ],
    },
    {
      heading: "In the evening",
      text: "These help some people:",
      list: [
        "Go to bed and get up at much the same time.",
        "Have your last coffee or tea early in the day.",
        "Put bright screens away for the last hour.",
        "Do a slow breathing exercise in bed.",
      ],
    },
    {
      heading: "If you lie awake",
      text: "Get up for a while and do something calm. Go back when you feel sleepy. One bad night is no harm. You can still do your exercises, or a smaller part.",
    },
    {
      heading: "If it goes on",
      text: "Tell your physio or doctor if you sleep badly for weeks. There is help for this that is not a tablet. Pain that stays bad all night and that nothing eases needs a call to your doctor today.",
      link: { href: "/get-help", label: "Signs that need help" },
    },
  ],
  tryThis: "Tonight, try one more pillow: between your knees or under them.",
  sources: [
    {
      who: "Van Looveren and others",
      year: 2021,
      title: "The association between sleep and chronic spinal pain: a systematic review from the last decade",
      where: "Journal of Clinical Medicine",
    },
    {
      who: "Papaconstantinou and others",
      year: 2021,
      title:
        "Effectiveness of non-pharmacological interventions on sleep characteristics among adults with musculoskeletal pain and a comorbid sleep problem: a systematic review",
      where: "Chiropractic & Manual Therapies",
    },
  ],
  reviewed: null,
};
