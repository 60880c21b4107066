import { runbookFolder } from "../../../src/text/lessons/runbook-path.ts";

/** The runbook of the small course in which mistakes are made. */
export const runbookFile = `${runbookFolder}/slot-behind.mdx`;

const head = `---
id: slot-behind
title: A slot is behind
description: A runbook that exists to be checked by the tests of the course, and for nothing else.
kind: incident
urgency: now
order: 10
symptoms: ["A slot keeps more and more WAL"]
alerts: [SlotBehind]
messages: [slot-says-so]
loses: Nothing.
minutes: 5
needs:
  rights: [pg_monitor, settings]
  tools: [psql]
works-on: { postgresql: "13-18", kafka: "3.7-4.3", debezium: "3.7" }
blanks:
  FILL_IN_LIMIT: a limit that the disk can hold, in MB
lesson: first-steps#slot-states
---
`;

const body = `
## Look at the slot

\`\`\`sql run looks needs="pg_monitor"
SELECT wal_status FROM pg_replication_slots;
\`\`\`

\`\`\`text output
reserved
\`\`\`

\`\`\`text output otherwise="stop: ask the database administrator"
lost
\`\`\`

## Raise the limit

\`\`\`sql run final needs="settings" sets="max_slot_wal_keep_size"
ALTER SYSTEM SET max_slot_wal_keep_size = FILL_IN_LIMIT;
\`\`\`

\`\`\`text output
ALTER SYSTEM
\`\`\`

<On platform="rds" source="https://docs.aws.amazon.com/">

Change it in the parameter group.

</On>

## Done when

The slot is reserved.

## Put back

\`max_slot_wal_keep_size\` gets its former value.
`;

/** A runbook without a mistake, with the alert and the message that lead to it, by path. */
export const goodRunbook: Readonly<Record<string, string>> = {
  [runbookFile]: head + body,
  "lab/config/prometheus/rules/slots.yml": `groups:
  - name: slots
    rules:
      - alert: SlotBehind
        expr: up == 0
        annotations:
          runbook_url: https://FILL_IN_SITE/runbooks/slot-behind/
`,
  "src/content/messages/postgresql.yaml": `slot-says-so:
  product: PostgreSQL
  text: the slot "{slot}" is far behind
  severity: warning
  means: The slot is behind. Look at it first.
  leads: /runbooks/slot-behind/#raise-the-limit
  line: '2026-05-06 21:08:28 UTC [26] LOG:  the slot "shop" is far behind'
  unlike: '2026-05-06 21:08:28 UTC [26] LOG:  the slot "shop" is ahead'
`,
};
