import type { LessonSource } from "../../lesson-text";

// What the pages rest on, each named once. Titles are as they were published.

export const nice2020: LessonSource = {
  who: "National Institute for Health and Care Excellence",
  year: 2020,
  title: "Low back pain and sciatica in over 16s: assessment and management",
  where: "NICE guideline NG59",
};

export const who2023: LessonSource = {
  who: "World Health Organization",
  year: 2023,
  title:
    "WHO guideline for non-surgical management of chronic primary low back pain in adults in primary and community care settings",
  where: "Geneva",
};

export const who2020: LessonSource = {
  who: "Bull and others",
  year: 2020,
  title: "World Health Organization 2020 guidelines on physical activity and sedentary behaviour",
  where: "British Journal of Sports Medicine",
};

export const hayden2021: LessonSource = {
  who: "Hayden and others",
  year: 2021,
  title: "Exercise therapy for chronic low back pain",
  where: "Cochrane review CD009790",
};

export const dahm2010: LessonSource = {
  who: "Dahm and others",
  year: 2010,
  title: "Advice to rest in bed versus advice to stay active for acute low-back pain and sciatica",
  where: "Cochrane review CD007612",
};

export const smith2017: LessonSource = {
  who: "Smith and others",
  year: 2017,
  title:
    "Should exercises be painful in the management of chronic musculoskeletal pain? A systematic review and meta-analysis",
  where: "British Journal of Sports Medicine",
};

export const hartvigsen2018: LessonSource = {
  who: "Hartvigsen and others",
  year: 2018,
  title: "What low back pain is and why we need to pay attention",
  where: "The Lancet",
};

export const brinjikji2015: LessonSource = {
  who: "Brinjikji and others",
  year: 2015,
  title: "Systematic literature review of imaging features of spinal degeneration in asymptomatic populations",
  where: "American Journal of Neuroradiology",
};

export const swain2020: LessonSource = {
  who: "Swain and others",
  year: 2020,
  title:
    "No consensus on causality of spine postures or physical exposure and low back pain: a systematic review of systematic reviews",
  where: "Journal of Biomechanics",
};
