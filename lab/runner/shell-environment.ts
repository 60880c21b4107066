/** Variables of a lesson's shell, so that outputs do not depend on who runs it. */
const settings = "LC_ALL=C.UTF-8 TZ=UTC PAGER=cat COLUMNS=200";

/**
 * The lesson's shell itself: reads the path of a script from its input, runs it in this shell, and
 * writes the status to its output. The script sees neither of the two.
 */
const shell = `
exec 3<&0 4>&1 </dev/null >/dev/null 2>&1
while IFS= read -r script <&3; do
  . "$script" > "$script.out" 2>&1 < /dev/null 3<&- 4>&-
  echo "$?" >&4
done`;

/**
 * Stands between us and that shell, and goes on when it ends or hangs: reads lines of seconds and a
 * script in base64, answers with lines of a status and the output in base64. The status is "-" when
 * there was none in time.
 */
const keeper = `
mkdir -p "$1/work" && cd "$1/work" || exit
export ${settings}
coproc shell { exec bash --noprofile --norc -c "$2"; }
exec 3<&"\${shell[0]}" 4>&"\${shell[1]}"
count=0
while IFS=' ' read -r seconds script; do
  file="$1/block-$((++count)).sh"
  base64 -d <<< "$script" > "$file"
  : > "$file.out"
  echo "$file" >&4
  IFS= read -r -t "$seconds" status <&3 || status=
  echo "\${status:--} $(base64 < "$file.out" | tr -d '\\n')"
done
kill -KILL -- "-$$"`;

/**
 * The command that opens a lesson's shell.
 * @param name stands in the command line, so that the process is found
 * @param directory of the machine on which the shell runs, empty or not there; the shell begins in `work` in it
 */
export function shellCommand(name: string, directory: string): string[] {
  return ["bash", "--noprofile", "--norc", "-c", keeper, name, directory, shell];
}

/** One line for the keeper. */
export function requestLine(script: string, seconds: number): string {
  return `${seconds} ${Buffer.from(`${script}\n`).toString("base64")}\n`;
}

/** Reads one line of the keeper. */
export function readAnswer(line: string): { status: number | undefined; output: string } {
  const [status = "-", output = ""] = line.split(" ");
  const text = Buffer.from(output, "base64").toString("utf8");
  return { status: /^\d+$/.test(status) ? Number(status) : undefined, output: text };
}
