/** Where the built site holds what the finder searches, below its base. */
export const finderFile = "finder/sections.json";
