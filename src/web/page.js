// The page's only script. It holds the files and the choices, carries them to the compiled library
// and puts back what the library says. No word and no number is made here.
const el = (id) => document.getElementById(id);
const encoder = new TextEncoder();
const decoder = new TextDecoder();

// The library, unpacked once.
const packed = Uint8Array.from(atob(el("core").textContent), (letter) => letter.charCodeAt(0));
const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
const compiled = await WebAssembly.compile(await new Response(unpacked).arrayBuffer());
let core = (await WebAssembly.instantiate(compiled)).exports;

// What is kept in this browser; a page that was made for a project keeps it apart.
const given = JSON.parse(el("begun").textContent);
const known = ({ name, text }) => `${name} ${text.length} ${text.slice(0, 400)}`;
const KEY = ["commons", ...[...given.files, ...given.reviews].map(known)].join(" ");
const french = navigator.language.toLowerCase().startsWith("fr");
// `own`: the first of several reviews is the one that is being written.
let state = { lang: french ? "fr" : "en", full: false, own: false, ...given };
let words = {};

function load() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY));
    if (kept) state = { ...state, ...kept };
  } catch { /* Nothing is kept here: said when something is to be. */ }
}

function keep() {
  try {
    localStorage.setItem(KEY, JSON.stringify(state));
  } catch {
    if (el("kept")) el("kept").textContent = words.unkept;
    say(words.unkept);
  }
}

function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

// One request to the library and its reply. A library that broke is replaced by a fresh one.
function ask(what, more = {}) {
  const { lang, full } = state;
  const request = encoder.encode(JSON.stringify({ do: what, lang, full, date: today(), ...more }));
  try {
    const at = core.room(request.length);
    new Uint8Array(core.memory.buffer, at, request.length).set(request);
    const reply = core.reply();
    const text = decoder.decode(new Uint8Array(core.memory.buffer, reply, core.length()));
    const said = JSON.parse(text);
    if (said.error) throw new Error(said.error);
    return said;
  } catch (error) {
    console.error(error);
    WebAssembly.instantiate(compiled).then((fresh) => { core = fresh.exports; });
    say(words.broken);
    return { trouble: words.broken };
  }
}

const say = (text) => { if (el("said")) el("said").textContent = text; };

// Draws everything anew; the focus stays where it was, or goes to the heading.
function draw(focus = document.activeElement?.id) {
  const { html, title } = ask("view", { files: state.files, reviews: state.reviews, own: state.own });
  if (!html && state.files.length) {
    // What is kept here cannot be shown: it stays kept, until something else is.
    Object.assign(state, { files: [], reviews: [] });
    return draw(focus);
  }
  el("app").innerHTML = html;
  words = { ...el("words").dataset };
  document.documentElement.lang = state.lang;
  document.title = title ? `${title} · commons` : "commons";
  (el(focus) ?? el("title"))?.focus();
}

// Other content in a place. What is being clicked stays until it was clicked.
function put(place, content) {
  const show = () => {
    const open = [...place.querySelectorAll("details")].map((own) => own.open);
    place.innerHTML = content;
    place.querySelectorAll("details").forEach((own, at) => { own.open = Boolean(open[at]); });
  };
  if (place.matches(":active")) addEventListener("pointerup", () => setTimeout(show), { once: true });
  else show();
}

// What changed beside the questions.
function refresh({ report, status, said, counts, milestones, next }) {
  put(el("report-pane"), report);
  for (const [id, { html, reached }] of Object.entries(milestones)) {
    put(el(id), html);
    el(id).classList.toggle("reached", reached);
  }
  el("status").innerHTML = status;
  el("next").textContent = next;
  for (const [id, count] of Object.entries(counts)) {
    const place = document.querySelector(`[data-count="${CSS.escape(id)}"]`);
    if (place) place.textContent = count;
  }
  say(said);
}

// What cannot be kept, beside its field; everything else there is in order.
function fault(within, faults = {}) {
  for (const place of within.querySelectorAll("[data-fault]")) {
    const row = place.closest(".piece");
    const number = row ? `-${[...row.parentElement.children].indexOf(row)}` : "";
    const text = faults[place.dataset.fault + number] ?? "";
    place.textContent = text;
    const field = (row ?? within).querySelector(`[name="${CSS.escape(place.dataset.fault)}"]`);
    if (!field) continue;
    // The fault is read with its field.
    place.id = `${field.id}-fault`;
    field.setAttribute("aria-describedby", place.id);
    if (text) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
  }
}

const value = (within, name) => within.querySelector(`[name="${name}"]`)?.value ?? "";

// One question: its fields become an answer in the file, or a finding in the review.
const changed = (card) => ("review" in card.dataset ? find(card) : answer(card));

function find(card) {
  const finding = card.querySelector("input[type=radio]:checked")?.value ?? null;
  const reply = ask("find", {
    file: state.files[0], reviews: state.reviews, id: card.dataset.id, finding, note: value(card, "note"),
  });
  if (reply.trouble) return fault(card, { reason: reply.trouble });
  state.reviews[0] = reply.review;
  keep();
  refresh(reply);
  order(card, reply.stakes);
  fault(card, reply.faults);
}

// What hangs on each answer now; behind the card at hand come those that carry most.
function order(card, stakes) {
  const words = Object.fromEntries(stakes);
  for (const place of document.querySelectorAll("[data-stake]")) place.textContent = words[place.dataset.stake] ?? "";
  const cards = [...document.querySelectorAll(".ask")];
  const behind = cards.slice(cards.indexOf(card) + 1);
  let last = card;
  for (const own of stakes.map(([id]) => el(`ask-${id}`)).filter((one) => behind.includes(one))) {
    // What stands right stays where it is, with its focus.
    if (last.nextElementSibling !== own) last.after(own);
    last = own;
  }
}

function answer(card) {
  const evidence = [...card.querySelectorAll(".piece")].map((row) => ({
    at: value(row, "at"), date: value(row, "date"), note: value(row, "detail"),
  }));
  const given = {
    answer: card.querySelector("input[type=radio]:checked")?.value ?? null,
    note: value(card, "note"), reason: value(card, "reason"), evidence,
  };
  const reply = ask("answer", { file: state.files[0], id: card.dataset.id, given });
  if (reply.trouble) return fault(card, { reason: reply.trouble });
  state.files = [reply.file];
  keep();
  refresh(reply);
  for (const [field, date] of Object.entries(reply.dates)) {
    const row = card.querySelectorAll(".piece")[field.split("-")[1]];
    row.querySelector('[name="date"]').value = date;
  }
  if (el("text")) el("text").value = reply.file.text;
  // Without its reason a question is not “not applicable” yet: that is told once the field was left.
  const asked = given.answer === "not-applicable" && document.activeElement?.type === "radio";
  fault(card, asked ? {} : reply.faults);
  if (Object.keys(reply.faults).length && !asked) say(Object.values(reply.faults).join(" "));
}

// An empty row for evidence, the last one where that is empty.
function spare(card) {
  const last = [...card.querySelectorAll(".piece")].at(-1);
  if (![...last.querySelectorAll("input")].some((field) => field.value.trim())) return last;
  const row = last.cloneNode(true);
  const number = Number(last.querySelector("input").id.match(/\d+$/)[0]) + 1;
  row.setAttribute("aria-label", `${last.parentElement.dataset.piece} ${number + 1}`);
  row.querySelector(".unseen").textContent = ` ${row.getAttribute("aria-label")}`;
  for (const field of row.querySelectorAll("input")) {
    const id = field.id.replace(/\d+$/, number);
    row.querySelector(`label[for="${CSS.escape(field.id)}"]`).htmlFor = id;
    field.id = id;
    field.value = "";
    field.removeAttribute("value");
    field.removeAttribute("aria-invalid");
    field.removeAttribute("aria-describedby");
  }
  for (const place of row.querySelectorAll("[data-fault]")) {
    place.textContent = "";
    place.removeAttribute("id");
  }
  last.after(row);
  return row;
}

async function take(list) {
  const files = [];
  const reviews = [];
  let trouble = "";
  for (const one of list) {
    // One byte more than is read, so that a file that is too large is refused as such.
    const bytes = [...new Uint8Array(await one.slice(0, 1024 * 1024 + 1).arrayBuffer())];
    const reply = ask("open", { name: one.name, bytes });
    if (reply.file) (reply.review ? reviews : files).push(reply.file);
    else trouble += `${reply.trouble}\n`;
  }
  // Reviews alone are of the project that is open; another’s stand beside one’s own.
  const added = files.length === 0 && state.files.length > 0;
  const [own] = added && (state.own || state.reviews.length === 1) ? state.reviews : [];
  if (own && !trouble && reviews.every(({ name }) => name !== own.name)) {
    return begin(state.files, [own, ...reviews], true);
  }
  if (files.length === 0 && !added) trouble ||= words.first;
  if (trouble) {
    if (el("open-trouble")) el("open-trouble").textContent = trouble;
    return say(trouble);
  }
  if ((added ? state.reviews : state.files).length && !confirm(words.replace)) return;
  begin(added ? state.files : files, reviews);
}

function begin(files, reviews = [], own = false) {
  Object.assign(state, { files, reviews, own });
  draw("title");
  keep();
  scrollTo(0, 0);
}

function download(name, text, type) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

// The first question without an answer behind the place at hand, or a result that was reached before
// it; else the first from the start, else the report.
function next() {
  const stops = [...document.querySelectorAll(".ask, .milestone.reached")];
  const here = stops.indexOf(document.activeElement?.closest(".ask, .milestone"));
  const isOpen = (stop) => !stop.querySelector("input[type=radio]:checked");
  const isAsked = (stop) => stop.matches(".ask") && isOpen(stop);
  const stop = stops.slice(here + 1).find(isOpen) ?? stops.find(isAsked);
  const target = stop?.querySelector("input[type=radio]") ?? stop ?? el("report-pane");
  if (!stop) target.scrollTop = 0;
  (stop ?? target).scrollIntoView();
  target.focus({ preventScroll: true });
}

const DO = {
  lang: (button) => { state.lang = button.dataset.lang; keep(); draw(); },
  download: ({ dataset: { list, number } }) => download(state[list][number].name, state[list][number].text, "text/yaml"),
  report: () => {
    const { text, trouble } = ask("report", { files: state.files, reviews: state.reviews, format: "html" });
    if (text) download(`${document.title.split(" · ")[0]}.html`, text, "text/html");
    else say(trouble);
  },
  print: () => print(),
  forget: () => {
    if (!confirm(words.forget)) return;
    localStorage.removeItem(KEY);
    Object.assign(state, { files: [], reviews: [], own: false });
    draw("main");
  },
  only: ({ dataset: { list, number } }) => {
    if (list === "files") return begin([state.files[number]]);
    const own = state.reviews[number];
    begin(state.files, [own, ...state.reviews.filter((other) => other !== own)], true);
  },
  leave: () => { if (confirm(words.leave)) begin(state.files, state.reviews.slice(1)); },
  next,
  clear: (button) => {
    const card = button.closest(".ask");
    card.querySelectorAll("input[type=radio]").forEach((own) => { own.checked = false; });
    card.querySelectorAll("input:not([type=radio]), textarea").forEach((own) => { own.value = ""; });
    card.querySelector("input[type=radio]").focus();
    changed(card);
  },
  add: (button) => spare(button.closest(".ask")).querySelector("input").focus(),
  drop: (button) => {
    const card = button.closest(".ask");
    const rows = card.querySelectorAll(".piece");
    if (rows.length > 1) button.closest(".piece").remove();
    else button.closest(".piece").querySelectorAll("input").forEach((own) => { own.value = ""; });
    answer(card);
    card.querySelector(".piece input").focus();
  },
};

const CHANGE = {
  open: (field) => take(field.files),
  depth: (field) => { state.full = field.value === "full"; keep(); draw(); },
  mend: (field) => { state[field.dataset.list][field.dataset.number].text = field.value; keep(); draw(); },
  text: (field) => {
    const file = { ...state.files[0], text: field.value };
    const { trouble } = ask("live", { file });
    el("text-trouble").textContent = trouble ?? "";
    if (trouble) return say(trouble);
    state.files = [file];
    keep();
    draw();
    el("as-text").parentElement.open = true;
  },
};

const SUBMIT = {
  begin: (form) => {
    const data = new FormData(form);
    const licences = Object.fromEntries([...data].filter(([name]) => name.startsWith("licence-"))
      .map(([name, text]) => [name.slice("licence-".length), text]));
    const { who, role, name, stage } = Object.fromEntries(data);
    const reply = ask("begin", { form: { name, kinds: data.getAll("kinds"), stage: stage ?? "", licences, who, role } });
    done(form, reply);
  },
  own: (form) => {
    const who = Object.fromEntries(new FormData(form));
    const reply = ask("own", { file: state.files[0], who });
    if (reply.faults || confirm(words.replace)) done(form, reply);
  },
  review: (form) => {
    const who = Object.fromEntries(new FormData(form));
    const { review, faults } = ask("review", { file: state.files[0], who });
    fault(form, faults);
    if (review) begin(state.files, [review, ...state.reviews.filter(({ name }) => name !== review.name)], true);
    else form.querySelector('[aria-invalid="true"]')?.focus();
  },
  none: () => {},
};

function done(form, { file, faults }) {
  fault(form, faults);
  if (file) return begin([file]);
  form.querySelector('[aria-invalid="true"]')?.focus();
}

addEventListener("click", (event) => {
  const button = event.target.closest("[data-do]");
  if (button) DO[button.dataset.do](button);
});
addEventListener("change", (event) => {
  const field = event.target;
  const card = field.closest(".ask");
  if (card) changed(card);
  else CHANGE[field.dataset.change]?.(field);
});
addEventListener("keydown", (event) => {
  // Enter in a line keeps it and goes on.
  if (event.key !== "Enter" || !event.target.matches(".ask input")) return;
  event.preventDefault();
  event.target.blur();
  event.target.focus({ preventScroll: true });
  next();
});
addEventListener("submit", (event) => {
  event.preventDefault();
  SUBMIT[event.target.dataset.submit]?.(event.target);
});
addEventListener("dragover", (event) => event.preventDefault());
addEventListener("drop", (event) => {
  event.preventDefault();
  if (event.dataTransfer.files.length) take(event.dataTransfer.files);
});
// Another window of this page changed something: it is shown here too.
addEventListener("storage", (event) => { if (event.key === KEY) { load(); draw(); } });

load();
draw(null);
