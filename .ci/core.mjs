// The library compiled for browsers, in node: of every example and of many descriptions made up at
// random, its JSON report is that of the command line, byte for byte.
// `node .ci/core.mjs LIBRARY PROGRAM [SEED]`
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";

const [library, program, typed = "13"] = process.argv.slice(2);
const DATE = "2026-11-26";
const folder = mkdtempSync(join(tmpdir(), "commons-core-"));
const run = (...args) =>
  execFileSync(resolve(program), args, { cwd: folder, encoding: "utf8", maxBuffer: 1 << 30 });

const core = (await WebAssembly.instantiate(gunzipSync(readFileSync(library)), {})).instance.exports;
function ask(request) {
  const bytes = new TextEncoder().encode(JSON.stringify(request));
  const at = core.room(bytes.length);
  new Uint8Array(core.memory.buffer, at, bytes.length).set(bytes);
  const reply = core.reply();
  return JSON.parse(new TextDecoder().decode(new Uint8Array(core.memory.buffer, reply, core.length())));
}

// A generator of one's own, so that a seed makes the same descriptions everywhere.
let seed = Number(typed) >>> 0;
function random() {
  seed = (seed + 0x6d2b79f5) >>> 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), seed | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}
const one = (list) => list[Math.floor(random() * list.length)];
const some = (list, share) => list.filter(() => random() < share);

const schema = JSON.parse(run("schema", "project")).properties.answers.properties;
const ids = Object.keys(schema);
const may = (id, answer) => answer !== "not-applicable" || schema[id].$ref.endsWith("/answer");
const QUESTIONNAIRES = [...new Set(ids.map((id) => id.split(".")[0]))];
const TEXTS = ["", "said: \"yes\"", "# no comment", "deux\nlignes, l’une\u{a0}: là", "- x", "<b>&amp;", "null", "𝄞 \\ '"];
const POINTERS = ["https://example.org/a?b=1#c", "docs/GOVERNANCE.md#roles", "kept at the town hall, in a drawer"];
const DATES = ["2015", "2024-02", "2025-11-26", "2026-11-26", "2026"];
const maybe = (key, make) => (random() < 0.5 ? { [key]: make() } : {});
const words = () => one(TEXTS.slice(1));

function answer(id) {
  let given = one(["yes", "yes", "partly", "no", "unknown", "not-applicable"]);
  while (!may(id, given)) given = one(["yes", "no"]);
  if (given !== "not-applicable" && random() < 0.2) return given;
  const piece = () => {
    const at = one(POINTERS);
    return random() < 0.3 ? at : { at, ...maybe("date", () => one(DATES)), ...maybe("note", words) };
  };
  return {
    answer: given, ...maybe("note", words), ...maybe("answered", () => one(DATES)), ...maybe("by", () => "Zoé"),
    ...(given === "not-applicable" ? { reason: "it is one team only" } : {}),
    ...maybe("evidence", () => [piece(), ...some([1, 2], 0.3).map(piece)]),
  };
}

function description(number) {
  const kind = some(["software", "data", "content", "service", "hardware", "place", "natural"], 0.3);
  const asked = some(QUESTIONNAIRES, 0.25);
  const density = random();
  return {
    format: 1,
    project: {
      name: `Nº ${number} ${one(TEXTS)}`.trim(), kind: kind.length ? kind : ["data"],
      stage: one(["idea", "incubation", "production", "established"]), ...maybe("summary", () => ({ en: words(), fr: words() })),
    },
    ...(asked.length ? { questionnaires: asked } : {}),
    ...maybe("respondent", () => ({ name: "Ada", answered: one(DATES) })),
    answers: Object.fromEntries(some(ids, density).map((id) => [id, answer(id)])),
  };
}

/** What the command line writes of these files is what the library says of each. */
function compare(names, lang) {
  const text = (name) => {
    const files = [{ name, text: readFileSync(join(folder, name), "utf8") }];
    const { text, trouble } = ask({ do: "report", format: "json", lang, date: DATE, files });
    if (!text) throw new Error(`${name} (${lang}): ${trouble}`);
    return text.trimEnd();
  };
  const written = run("assess", "--quiet", "--format", "json", "--lang", lang, "--date", DATE, ...names);
  let before = "[\n";
  for (const name of names) {
    before += text(name);
    if (!written.startsWith(before)) throw new Error(`${name} (${lang}, seed ${typed}): another report than the command line’s`);
    before += ",\n";
  }
  if (written !== `${before.slice(0, -2)}\n]\n`) throw new Error(`${lang}: the command line writes more`);
}

const examples = readdirSync("examples").filter((name) => name.endsWith(".yaml"));
if (examples.length < 18) throw new Error("there are few examples");
for (const name of examples) writeFileSync(join(folder, name), readFileSync(join("examples", name)));
const made = Array.from({ length: 200 }, (_, number) => {
  // JSON is YAML.
  const name = `random-${number}.yaml`;
  writeFileSync(join(folder, name), JSON.stringify(description(number), null, 1));
  return name;
});
for (const [number, lang] of ["en", "fr"].entries()) {
  compare(examples, lang);
  compare(made.filter((_, at) => at % 2 === number), lang);
}
console.log(`the library compiled for browsers: the reports of ${examples.length} examples and ${made.length} random descriptions, byte for byte the command line’s`);
