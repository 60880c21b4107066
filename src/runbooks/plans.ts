import type { Plan } from "./plan.ts";
import { recoveryPlans } from "./recovery-plans.ts";
import { walPlans } from "./wal-plans.ts";

/** All runbooks of the course, in the order in which they are offered. */
const plans = { ...walPlans, ...recoveryPlans };

export type PlanId = keyof typeof plans;

export const planIds = Object.keys(plans) as PlanId[];

/** What a runbook needs besides the steps of its lesson. */
export function planOf(id: PlanId): Plan {
  return plans[id];
}

/** The file that holds a plan, from the project root. */
export function planFileOf(id: PlanId): string {
  return id in walPlans ? "src/runbooks/wal-plans.ts" : "src/runbooks/recovery-plans.ts";
}
