/** Front matter of a lesson with nothing wrong in it. */
export const goodFrontMatter = `id: slot-states
title: "Slots: a story"
description: The description of a lesson, which must hold no fewer than sixty characters.
order: 1
minutes: 10
difficulty: beginner
goals:
  - Read the first thing.
  - Read the second thing.
  - Read the third thing.
prerequisites: [first-steps, "second-steps#part"]
topics: [slots]
incidents:
  - symptom: The disk is full
    section: slot-states
    urgency: now`;
