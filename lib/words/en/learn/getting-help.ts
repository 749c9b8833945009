import { EMERGENCY_SIGNS, URGENT_SIGNS } from "@/lib/domain/red-flags";
import type { LessonText } from "../../lesson-text";
import { patient } from "../patient";
import { safety } from "../safety";
import { hartvigsen2018, nice2020 } from "./sources";

const { help } = patient;

export const gettingHelp: LessonText = {
  title: "When to get help",
  summary: "A few signs with back pain need help at once, so it is good to know them.",
  sections: [
    {
      heading: "Call for help now",
      text: "A few causes of back pain need a hospital at once. Call if you have back pain and any of these:",
      list: EMERGENCY_SIGNS.map((sign) => safety.signs[sign]),
      link: { href: "/get-help", label: "Numbers to call now" },
    },
    {
      heading: "Call your doctor today",
      text: help.urgentLead,
      list: URGENT_SIGNS.map((sign) => safety.signs[sign]),
    },
    {
      heading: "Tell your physio",
      list: [
        "Your pain stays above your limit for some days.",
        "Pain in your leg is new, or it spreads further down.",
        "An exercise makes you worse each time.",
        "You are worried, or something is not clear.",
      ],
    },
    {
      heading: "If you are not sure",
      text: `${help.other} It is never silly to ask.`,
    },
    {
      heading: "Do not wait for an answer here",
      text: "Nobody watches your answers day and night. A note in your check-in is not a call for help.",
    },
  ],
  tryThis: "Open the page with the numbers once, so that you know where it is.",
  sources: [
    {
      who: "Getting It Right First Time, with the Chartered Society of Physiotherapy",
      year: 2023,
      title: "National Suspected Cauda Equina Syndrome Pathway",
      where: "NHS England; described in Physiotherapy, March 2024",
    },
    nice2020,
    hartvigsen2018,
  ],
  reviewed: null,
};
