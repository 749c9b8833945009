import type { LessonText } from "../../lesson-text";
import { nice2020, who2023 } from "./sources";

export const painRelief: LessonText = {
  title: "Pain relief and medicines",
  summary: "Pain relief can make it easier to move, but it does not take the place of moving.",
  sections: [
    {
      heading: "Ask first",
      text: "This page does not say what to take, or how much. Ask your doctor, pharmacist or physio. Ask above all if you have another illness, take other tablets, or are pregnant.",
    },
    {
      heading: "Tablets against swelling",
      text: "These are called anti-inflammatories. Studies show a small benefit for back pain. They can harm your stomach, kidneys or heart. That is why people take as little as they can, for a short time.",
    },
    {
      heading: "Other tablets",
      text: "Paracetamol alone has not been shown to do much for back pain. For back pain that lasts, guidelines advise against opioids, such as morphine. If you take them now, do not stop on your own. Talk to your doctor first.",
    },
    {
      heading: "Without tablets",
      list: [
        "Heat, if you like it. Keep it warm, not hot.",
        "Gentle moves from your program.",
        "A short rest in a way that eases your back.",
        "Slow breathing.",
      ],
    },
    {
      heading: "Your own plan",
      text: "Your physio may have written a plan for pain relief with you. Some people use heat before they start. Others do their exercises at the time of day that hurts least.",
    },
    {
      heading: "Tell us",
      text: "In your check-in you can say if you took more or less than usual. No answer is wrong. It helps your physio to see how you are.",
    },
  ],
  tryThis: "Find the time of day when your back hurts least. Do your next exercises then.",
  sources: [
    nice2020,
    who2023,
    {
      who: "Enthoven and others",
      year: 2016,
      title: "Non-steroidal anti-inflammatory drugs for chronic low back pain",
      where: "Cochrane review CD012087",
    },
    {
      who: "Cashin and others",
      year: 2023,
      title: "Pharmacological treatments for low back pain in adults: an overview of Cochrane Reviews",
      where: "Cochrane review CD013815",
    },
  ],
  reviewed: null,
};
