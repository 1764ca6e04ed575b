/**
 * Is package-lock.json fit for every machine? Exact pins, every package's `engines` admits the Node
 * versions we promise, the native parts of other platforms are in it, nothing comes from elsewhere.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import semver from "semver";
import { root } from "../../server/boot/project.mjs";

const nodeVersions = ["20.19.0", "22.12.0", "24.0.0"];

const platforms = [
  ["linux", "x64"],
  ["linux", "arm64"],
  ["darwin", "x64"],
  ["darwin", "arm64"],
  ["win32", "x64"],
  ["win32", "arm64"],
];

/** Problems of a manifest and its lock, one sentence each; none = []. */
export function lockProblems(manifest, lock) {
  const packages = Object.entries(lock.packages).filter(([path]) => path !== "");
  const used = usedOnPlatforms(lock.packages);
  return [
    ...looseVersions(manifest),
    ...differingRoot(manifest, lock.packages[""]),
    ...packages.flatMap(([path, entry]) => foreignHost(path, entry)),
    ...packages.flatMap(([path, entry]) => (used.has(path) ? refusedNode(path, entry) : [])),
    ...packages.flatMap(([path, entry]) => missingOptionals(path, entry, lock.packages)),
    ...packages.flatMap(([path, entry]) => missingPlatforms(path, entry)),
  ];
}

function looseVersions(manifest) {
  return Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    .filter(([, range]) => semver.valid(range.replace(/^npm:.+@/, "")) === null)
    .map(([name, range]) => `${name} is not pinned exactly: ${range}`);
}

function differingRoot(manifest, locked) {
  return ["dependencies", "devDependencies"].flatMap((part) =>
    Object.entries(manifest[part] ?? {})
      .filter(([name, range]) => locked?.[part]?.[name] !== range)
      .map(([name]) => `${name}: package.json and package-lock.json differ`),
  );
}

function foreignHost(path, entry) {
  if (entry.resolved === undefined || entry.resolved.startsWith("https://registry.npmjs.org/"))
    return [];
  return [`${path} comes from ${entry.resolved}`];
}

function refusedNode(path, entry) {
  const range = entry.engines?.node;
  if (range === undefined) return [];
  return nodeVersions
    .filter((version) => !semver.satisfies(version, range))
    .map((version) => `${path}@${entry.version} refuses Node ${version}: ${range}`);
}

/** Every optional dependency stands in the lock, or `npm ci` on that platform says "Missing". */
function missingOptionals(path, entry, packages) {
  return Object.keys(entry.optionalDependencies ?? {})
    .filter((name) => resolve(path, name, packages) === null)
    .map((name) => `${path} wants ${name}, which is not in the lock`);
}

/** As Node looks it up: in the package's own modules, then in each folder above. */
function resolve(path, name, packages) {
  for (let from = path; ; from = from.slice(0, Math.max(0, from.lastIndexOf("/node_modules/")))) {
    const place = from === "" ? `node_modules/${name}` : `${from}/node_modules/${name}`;
    if (packages[place]) return place;
    if (from === "") return null;
  }
}

/** What is ever installed on one of our platforms: not the WebAssembly stand-ins and what only they need. */
function usedOnPlatforms(packages) {
  const used = new Set([""]);
  for (const path of used) {
    const { dependencies, devDependencies, optionalDependencies, peerDependencies } =
      packages[path];
    for (const name of Object.keys({
      ...dependencies,
      ...optionalDependencies,
      ...peerDependencies,
      ...(path === "" ? devDependencies : {}),
    })) {
      const place = resolve(path, name, packages);
      if (place !== null && runsOnOurs(packages[place])) used.add(place);
    }
  }
  return used;
}

function runsOnOurs({ os, cpu }) {
  return platforms.some(
    ([name, arch]) => (os?.includes(name) ?? true) && (cpu?.includes(arch) ?? true),
  );
}

/** A package that brings a native part per platform brings one for each of ours. */
function missingPlatforms(path, entry) {
  const parts = Object.keys(entry.optionalDependencies ?? {});
  if (!parts.some((name) => /[-_](linux|darwin|win32)[-_]/.test(name))) return [];
  return platforms
    .filter(([os, cpu]) => !parts.some((name) => name.includes(`${os}-${cpu}`)))
    .map(([os, cpu]) => `${path} has no part for ${os}-${cpu}`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const read = (name) => JSON.parse(readFileSync(join(root, name), "utf8"));
  const problems = lockProblems(read("package.json"), read("package-lock.json"));
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
