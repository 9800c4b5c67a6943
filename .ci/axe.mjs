// axe-core on the pages of a folder, light and dark, as wide as a desk and as narrow as a phone;
// and what only a browser can tell: that nothing is fetched or run, and that 320 px are enough.
import { createRequire } from "node:module";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [tools, chromium, folder] = process.argv.slice(2);
const require = createRequire(join(tools, "package.json"));
const puppeteer = require("puppeteer-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

// Contrast does not depend on the width, nor the size of a target on the light: two views of the
// four tell all there is to tell.
const VIEWS = [
  { name: "desk, light", width: 1280, scheme: "light" },
  { name: "phone, dark", width: 390, scheme: "dark" },
];

const browser = await puppeteer.launch({
  executablePath: chromium,
  args: ["--no-sandbox", "--disable-gpu"],
});
let faults = 0;
const fault = (what) => {
  faults += 1;
  console.error(what);
};

async function check(name) {
  const page = await browser.newPage();
  const address = pathToFileURL(join(folder, name)).href;
  page.on("request", (request) => {
    if (request.url() !== address) fault(`${name} asks for ${request.url()}`);
  });
  page.on("dialog", (dialog) => {
    fault(`${name} runs a script: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on("console", (message) => fault(`${name}: ${message.text()}`));
  page.on("pageerror", (error) => fault(`${name}: ${error.message}`));
  // First as a reader gets it, with its security policy: the style must be there.
  await page.setViewport({ width: 320, height: 640 });
  await page.goto(address);
  const { style, wide, scripts, handlers, links } = await page.evaluate(() => ({
    style: getComputedStyle(document.querySelector("main")).maxInlineSize,
    wide: document.documentElement.scrollWidth,
    scripts: document.querySelectorAll("script, iframe, object, embed, img, form, base, link").length,
    handlers: [...document.querySelectorAll("*")].filter((own) =>
      [...own.attributes].some((one) => one.name.startsWith("on") || one.name === "style")).length,
    links: [...document.querySelectorAll("a")].map((own) => own.getAttribute("href")),
  }));
  if (style === "none") fault(`${name}: the style is not accepted`);
  if (wide > 320) fault(`${name}: ${wide} px are needed where there are 320`);
  // The one page with a script: its table can be sorted, and its policy lets just this script run.
  const sorts = name.startsWith("side-by-side") ? 1 : 0;
  if (sorts) {
    const rows = () => page.$$eval("table.sortable tbody tr:first-child th", (all) => all[0].textContent);
    const before = await rows();
    await page.click("table.sortable th button");
    await page.click("table.sortable th button");
    const sorted = await page.$eval("table.sortable th", (own) => own.getAttribute("aria-sort"));
    if (sorted !== "descending" || (await rows()) === before) fault(`${name}: the table is not sorted`);
  }
  if (scripts > sorts || handlers > 0) fault(`${name}: ${scripts} active elements, ${handlers} handlers or styles`);
  for (const link of links) {
    if (link.startsWith("#")) {
      const found = await page.evaluate((id) => document.getElementById(id) !== null, link.slice(1));
      if (!found) fault(`${name}: ${link} leads nowhere`);
    } else if (!/^(https?:\/\/|mailto:)/i.test(link)) {
      fault(`${name}: ${link} is a link`);
    }
  }
  // Then axe, which has to be let in; every part that can be unfolded is.
  await page.setBypassCSP(true);
  await page.goto(address);
  await page.evaluate(axe);
  await page.evaluate(() => document.querySelectorAll("details").forEach((own) => (own.open = true)));
  for (const view of VIEWS) {
    await page.setViewport({ width: view.width, height: 900 });
    await page.emulateMediaFeatures([
      { name: "prefers-color-scheme", value: view.scheme },
      { name: "prefers-reduced-motion", value: "reduce" },
    ]);
    const { violations, passes } = await page.evaluate(
      (values) => globalThis.axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] }),
      RULES,
    );
    if (passes.length === 0) fault(`${name} (${view.name}): axe looked at nothing`);
    for (const { id, help, nodes } of violations) {
      fault(`${name} (${view.name}): ${id}: ${help}`);
      for (const node of nodes.slice(0, 3)) console.error(`    ${node.target} ${node.failureSummary}`);
    }
  }
  await page.close();
}

const names = readdirSync(folder).filter((own) => own.endsWith(".html")).sort();
if (names.length === 0) fault("there is no page");
for (const name of names) await check(name);
await browser.close();
if (faults > 0) process.exit(1);
console.log(`axe-core: ${names.length} pages, as wide as a desk and as a phone, light and dark, clean`);
