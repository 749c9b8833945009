import type { LessonText } from "../../lesson-text";
import { swain2020, who2023 } from "./sources";

export const sitting: LessonText = {
  title: "Sitting",
  summary: "Sitting has not been shown to be the cause of back pain, but most backs like a change.",
  sections: [
    {
      heading: "Does sitting cause back pain?",
      text: "People who sit a lot at work say more often that their back hurts. Studies can't tell if sitting is the cause. People who hurt may also sit more.",
    },
    {
      heading: "Sitting up straight",
      text: "You don't have to sit straight all day. No one way to sit has been shown to be right. Lean back, sit up, slide down a bit, then change again.",
    },
    {
      heading: "Is standing better?",
      text: "In tests of desk work with healthy people, standing for long did not hurt less than sitting. Going from one to the other may be kinder than either alone.",
    },
    {
      heading: "Small changes that may help",
      list: [
        "Stand up when the phone rings.",
        "Walk a few steps when you fetch a drink.",
        "Put a cushion behind your back if it feels good.",
        "On a long drive, stop and walk a bit.",
        "Do a seated exercise from your program.",
      ],
    },
    {
      heading: "What you don't need to buy",
      text: "You don't need a special chair. The World Health Organization advises against belts and braces as a routine for long-lasting back pain.",
    },
  ],
  tryThis: "Each time you finish a drink today, stand up once and stretch.",
  sources: [
    swain2020,
    {
      who: "Dzakpasu and others",
      year: 2021,
      title:
        "Musculoskeletal pain and sedentary behaviour in occupational and non-occupational settings: a systematic review with meta-analysis",
      where: "International Journal of Behavioral Nutrition and Physical Activity",
    },
    {
      who: "De Carvalho and others",
      year: 2020,
      title:
        "Does objectively measured prolonged standing for desk work result in lower ratings of perceived low back pain than sitting? A systematic review and meta-analysis",
      where: "Work",
    },
    who2023,
  ],
  reviewed: null,
};
