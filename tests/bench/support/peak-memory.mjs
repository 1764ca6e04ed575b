import { existsSync, readFileSync, readdirSync } from "node:fs";

const everyMs = 20;

/**
 * Watches a process and everything it starts → `stop()` answers Σ of their peaks (VmHWM) in bytes, an
 * upper bound of what the tree held at once; null where there is no /proc.
 */
export function watchPeakMemory(pid) {
  const peaks = new Map();
  const look = () => {
    for (const member of processTree(pid)) {
      const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(read(`/proc/${member}/status`))?.[1];
      if (kilobytes) peaks.set(member, Number(kilobytes) * 1024);
    }
  };
  look();
  const timer = existsSync("/proc/self/status") ? setInterval(look, everyMs) : null;
  return {
    stop: () => {
      if (!timer) return null;
      clearInterval(timer);
      return [...peaks.values()].reduce((sum, bytes) => sum + bytes, 0);
    },
  };
}

function processTree(pid) {
  const members = [pid];
  for (const member of members) {
    for (const thread of list(`/proc/${member}/task`)) {
      const children = read(`/proc/${member}/task/${thread}/children`).trim();
      if (children) members.push(...children.split(" ").map(Number));
    }
  }
  return members;
}

// A process may end between the two looks at it.
function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

function list(path) {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}
