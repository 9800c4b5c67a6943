// The page in a browser, as a person uses it: a quick questionnaire by keyboard alone, a reload, a
// download, and the command line's verdict on what was downloaded; then axe-core in both languages,
// several people's files and a broken one.
import { createRequire } from "node:module";
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [tools, chromium, made, commons, pictures] = process.argv.slice(2);
const require = createRequire(join(tools, "package.json"));
const puppeteer = require("puppeteer-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const folder = mkdtempSync(join(tmpdir(), "commons-page-"));
const program = resolve(commons);
let faults = 0;
const fault = (what) => { faults += 1; console.error(what); };
const same = (found, wanted, what) => { if (found !== wanted) fault(`${what}: ${found} instead of ${wanted}`); };
const assess = (files, ...more) =>
  execFileSync(program, ["assess", "--combine", "--quiet", ...more, ...files], { cwd: folder, encoding: "utf8" });

const browser = await puppeteer.launch({ executablePath: chromium, args: ["--no-sandbox", "--disable-gpu"] });
const address = pathToFileURL(resolve(made)).href;
const addresses = [address];
const page = await browser.newPage();
await page.evaluateOnNewDocument(() => Object.defineProperty(navigator, "language", { get: () => "fr-FR" }));
page.on("request", (request) => {
  // A link within the page is one of the page itself.
  const [url] = request.url().split("#");
  if (!addresses.includes(url) && !url.startsWith(`blob:`)) fault(`the page asks for ${url}`);
});
page.on("console", (message) => fault(`the page says: ${message.text()}`));
page.on("pageerror", (error) => fault(`the page breaks: ${error.message}`));
page.on("dialog", (dialog) => dialog.accept());
const session = await browser.target().createCDPSession();
await session.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: folder });

const ready = () => page.waitForSelector("header.top");
const picture = async (name) => {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`) });
};
const press = (key) => page.keyboard.press(key);
async function tabTo(selector, back = false) {
  if (back) await page.keyboard.down("Shift");
  for (let count = 0; count < 400; count += 1) {
    if (await page.evaluate((own) => document.activeElement?.matches(own), selector)) {
      if (back) await page.keyboard.up("Shift");
      return;
    }
    await press("Tab");
  }
  throw new Error(`the keyboard does not reach ${selector}`);
}
async function look(what) {
  for (const [width, height, scheme] of [[1280, 900, "light"], [390, 844, "dark"]]) {
    await page.setViewport({ width, height });
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }, { name: "prefers-reduced-motion", value: "reduce" }]);
    await page.evaluate(axe);
    const { violations, passes } = await page.evaluate(
      (values) => globalThis.axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] }), RULES);
    if (passes.length === 0) fault(`${what}: axe looked at nothing`);
    for (const { id, help, nodes } of violations) {
      fault(`${what} (${width}, ${scheme}): ${id}: ${help}`);
      for (const node of nodes.slice(0, 3)) console.error(`    ${node.target} ${node.failureSummary}`);
    }
    await picture(`${what}-${width}-${scheme}`);
  }
  // 200% of a small screen, and the narrowest there is.
  for (const width of [640, 320]) {
    await page.setViewport({ width, height: 640 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > width) fault(`${what}: ${wide} px are needed where there are ${width}`);
  }
  await page.setViewport({ width: 1280, height: 900 });
}

// From nothing, in French, by keyboard alone.
await page.setViewport({ width: 1280, height: 900 });
await page.goto(address);
await ready();
same(await page.evaluate(() => document.documentElement.lang), "fr", "the language of the reader");
await picture("begin");
await tabTo("#begin-name");
await page.keyboard.type("Fontaine des Lilas");
await tabTo('[name="kinds"][value="data"]');
await press("Space");
await tabTo('[name="stage"]');
await press("Space");
await press("ArrowDown");
await press("ArrowDown");
await tabTo("#begin-licence-data");
await page.keyboard.type("licence ouverte 2.0");
await tabTo("#begin-who");
await page.keyboard.type("Zoé");
await press("Enter");
await page.waitForSelector(".ask");
const questions = await page.$$eval(".ask", (all) => all.map((own) => own.dataset.id));
if (questions.length < 20) fault(`${questions.length} questions are few`);
for (const [number, id] of questions.entries()) {
  await tabTo(`[name="${id}"]`);
  await press("Space");
  for (let down = 0; down < number % 4; down += 1) await press("ArrowDown");
  if (number % 4 === 0) {
    await tabTo(`[id="${id}-at-0"]`);
    await page.keyboard.type(`https://example.org/${number}`);
    await tabTo(`[id="${id}-date-0"]`);
    await page.keyboard.type(["mars 2026", "12/03/2026", "2024", "hier"][number / 4 % 4]);
  }
}
await press("Tab");
const answers = () => page.evaluate(() => [...document.querySelectorAll(".ask")].map((own) =>
  [...own.querySelectorAll("input, textarea")].map((field) => (field.type === "radio" ? field.checked : field.value)).join("|")).join("\n"));
const status = () => page.$eval("#status", (own) => own.textContent);
const [before, says] = [await answers(), await status()];
await picture("answered");
if (!says.includes(`${questions.length} réponses sur ${questions.length}`)) fault(`not all is answered: ${says}`);
await page.reload();
await ready();
same(await answers(), before, "after a reload");
if (!before.includes("|12 mars 2026|")) fault(`a date was not shown as it was understood: ${before}`);
same(await status(), says, "the state after a reload");
await tabTo("#do-files");
await press("Enter");
const file = join(folder, "commons.yaml");
for (let wait = 0; wait < 100 && !existsSync(file); wait += 1) await new Promise((then) => setTimeout(then, 100));
const report = JSON.parse(assess(["commons.yaml"], "--format", "json", "--lang", "fr"));
for (const { title, short } of report.questionnaires) {
  if (!says.includes(`${title}${title.endsWith("?") ? "" : "\u{a0}:"} ${short}`)) fault(`the command line says ${title}: ${short}; the page says ${says}`);
}
if (!readFileSync(file, "utf8").includes("{at: https://example.org/0, date: 2026-03}")) fault("the evidence is not in the file");
console.log(`by keyboard: ${questions.length} questions, kept over a reload; ${report.questionnaires.map((own) => own.short).join(", ")}`);

// What helps to look needs to be let in; what was answered is still there.
await page.setBypassCSP(true);
await page.reload();
await ready();
await look("work-fr");
await tabTo("#lang-en", true);
await press("Enter");
await page.waitForFunction(() => document.documentElement.lang === "en");
same(await page.evaluate(() => document.activeElement?.id), "lang-en", "the focus after another language");
await page.click("#which");
await page.click("#depth-full");
await page.waitForFunction((few) => document.querySelectorAll(".ask").length > few, {}, questions.length);
await page.$$eval("details", (all) => all.forEach((own) => { own.open = true; }));
await look("full-en");

// A review of these answers, by keyboard, kept and taken up again.
await tabTo('a[href="#keep"]', true);
await press("Enter");
const upload = async (...names) => (await page.$("#open")).uploadFile(...names);
await tabTo("#review");
if (!(await page.$eval("#review", (own) => own.parentElement.open))) await press("Enter");
await tabTo("#review-who");
await page.keyboard.type("Zoé Martin");
await press("Enter");
await page.waitForSelector("[data-review]");
const looked = await page.$$eval("[data-review]", (all) => all.map((own) => own.dataset.id));
const findings = ["not-confirmed", "confirmed", "in-part"];
for (const [number, finding] of findings.entries()) {
  await tabTo(`[name="${looked[number]}"]`);
  await press("Space");
  for (let down = 0; down < ["confirmed", "in-part", "not-confirmed"].indexOf(finding); down += 1) await press("ArrowDown");
}
await tabTo(`[id="${looked[2]}-note"]`);
await page.keyboard.type("two steps only");
await press("Tab");
const found = await status();
await page.reload();
await ready();
same(await status(), found, "the state of the review after a reload");
await tabTo("#do-reviews");
await press("Enter");
const review = join(folder, "commons.zoe-martin.review.yaml");
for (let wait = 0; wait < 100 && !existsSync(review); wait += 1) await new Promise((then) => setTimeout(then, 100));
const reviewed = JSON.parse(assess(["commons.yaml"], "--format", "json", "--lang", "en", "--review", basename(review)));
if (!found.startsWith(reviewed.review.lines[0])) fault(`the command line says ${reviewed.review.lines[0]}; the page says ${found}`);
same(reviewed.review.looked_at, 3, "findings in the review");
for (const { reviewed: after, short } of reviewed.questionnaires) {
  if (!found.includes(`${short} (${after === short ? "same after review" : `after review: ${after}`})`)) fault(`the command line says after review ${after}; the page says ${found}`);
}
await look("review-en");
await page.click('[data-do="leave"]');
await page.waitForSelector("#depth-full");
await upload(file, review);
await page.waitForSelector("[data-review]");
same(await status(), found, "the state of a review that was taken up");
// A page that was made with them opens with them, and keeps apart from the other.
const made_with = join(folder, "begun.html");
execFileSync(program, ["page", "commons.yaml", "--review", basename(review), "--quiet", "--output", made_with,
  "--core", resolve(dirname(made), "core.wasm.gz")], { cwd: folder });
addresses.push(pathToFileURL(made_with).href);
const kept = await page.evaluate(() => localStorage.getItem("commons"));
await page.goto(addresses[1]);
await page.waitForSelector("[data-review]");
await page.click("#lang-en");
same(await status(), found, "the state of a page that was made with a review");
await page.goto(address);
await ready();
same(await page.evaluate(() => localStorage.getItem("commons")), kept, "what is kept beside a page of its own");
console.log(`a review: ${reviewed.review.lines[0]}`);

const people = ["ada", "bo", "chen"].map((own) => resolve(`tests/fixtures/respondents/${own}.yaml`));
for (const one of people) copyFileSync(one, join(folder, basename(one)));
await upload(...people);
await page.waitForSelector(".live.alone");
const together = JSON.parse(assess(people.map((own) => basename(own)), "--format", "json", "--lang", "en"));
const shown = await page.$eval("#report-pane", (own) => own.textContent);
if (!shown.includes(together.agreement.headline)) fault("several people: another agreement than the command line's");
await look("together-en");
await page.click('[data-do="forget"]');
await page.waitForSelector("#begin");
same(await page.evaluate(() => localStorage.getItem("commons")), null, "what is left when everything is forgotten");
await look("begin-en");
const broken = join(folder, "broken.yaml");
writeFileSync(broken, "format: 1\nproject: {name: P, kind: softwear, stage: idea}\n");
await upload(broken);
await page.waitForSelector("#text");
const trouble = await page.$eval("#text-trouble", (own) => own.textContent);
if (!trouble.includes("broken.yaml:2:26") || !trouble.includes("^^^^^^^^")) fault(`a broken file: ${trouble}`);
await look("broken-en");
await page.$eval("#text", (own) => { own.value = own.value.replace("softwear", "software"); });
await page.focus("#text");
await page.keyboard.type(" ");
await press("Tab");
await page.waitForSelector(".ask");
// Nothing moves under the pointer when a field is left: the click lands where it was aimed.
const [one, other] = await page.$$eval(".ask", (all) => all.map((own) => own.dataset.id));
await page.click(`[id="${one}-yes"]`);
await page.type(`[id="${one}-at-0"]`, "https://example.org/statutes");
await page.click(`[id="${other}-no"]`);
same(await page.$eval(`[id="${other}-no"]`, (own) => own.checked), true, "a click behind a field that was typed in");
await browser.close();
if (faults > 0) process.exit(1);
console.log("axe-core: six views of the page, both languages, clean; nothing left the page");
