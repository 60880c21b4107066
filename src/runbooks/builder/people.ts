/** Who is called during an incident, by the role they have in it. */
export const contactRoles = {
  owner: { label: "Owner of the runbook", hint: "Team, and where the file lives." },
  lead: { label: "Lead", hint: "Decides, and keeps the clock." },
  operator: { label: "Operator", hint: "Runs the commands, reads each check aloud." },
  database: { label: "Database", hint: "May change settings and drop slots." },
  connect: { label: "Kafka and Connect", hint: "Workers, brokers, topics." },
  consumers: { label: "Consumers", hint: "Systems, and whom to tell that they are reconciled." },
} as const;

export type ContactRole = keyof typeof contactRoles;
export type Contacts = Readonly<Record<ContactRole, string>>;

export const noContacts: Contacts = {
  owner: "",
  lead: "",
  operator: "",
  database: "",
  connect: "",
  consumers: "",
};

export const contactRoleIds = Object.keys(contactRoles) as ContactRole[];
