import { fileURLToPath } from "node:url";
import { runCommand } from "../stack/run-command.ts";

const source = fileURLToPath(new URL("ListMBeans.java", import.meta.url));

/** An attribute of one MBean, as JMX has it. */
export interface MBeanAttribute {
  /** The MBean's name: the domain, and its keys in their order. */
  readonly bean: string;
  readonly attribute: string;
  readonly type: string;
  readonly description: string;
}

/**
 * Reads what `ListMBeans.java` has printed.
 * @throws Error for a line that is no attribute
 */
export function mbeanAttributes(printed: string): MBeanAttribute[] {
  const lines = printed.split("\n").filter(Boolean);
  return lines.map((line) => {
    const [bean, attribute, type, description] = line.split("\t");
    if (bean === undefined || attribute === undefined || type === undefined)
      throw new Error(`ListMBeans.java printed "${line}".`);
    return { bean, attribute, type, description: description ?? "" };
  });
}

/**
 * Asks a JVM for the attributes of its MBeans.
 * @param pid of a process of the same user
 * @param patterns of the names of the MBeans that are asked for
 * @throws LabFault `command-failed` when it cannot be asked
 */
export async function listMBeans(
  pid: number,
  patterns: readonly string[],
): Promise<MBeanAttribute[]> {
  return mbeanAttributes(await runCommand(["java", source, String(pid), ...patterns]));
}
