// The desk's page of one request. Without this script its form still posts.

import { again, byName, draw, put, tellRefused } from "./drawing.js";
import { atEdge, go, mend, move, sideways } from "./grid.js";
import { stayHere } from "./here.js";
import { jumps } from "./jumping.js";
import { cellsOf, mean } from "./means.js";
import { takePasted } from "./pasting.js";
import { inputsOf, nowFilled, standing, unsavedCells } from "./rows.js";
import { Saver } from "./saving.js";
import { inside, Text } from "./text.js";

const PAUSE = 700; // milliseconds without a key until what was typed is saved
const LATEST = 1500; // and while typing goes on
const CHOOSING = 1200; // within which a letter goes on with the choice of the one before it
const form = document.getElementById("desk");
const saver = new Saver(form, { took });
const text = new Text(keyInText);
const { question, nextUncertain, nextUnread, nextFinding, toOutcome } = jumps({ saver, text, from: () => byName(current), looking: (input) => (current = input.name) });
const typed = new Map(); // input's name to when it was first typed in since it was last taken
const undoing = [];
const held = new Map(); // what stands in rows that have no words yet, or no name that can be read, or none so far
const named = new Map(); // the name of a row's words to when it is named: until then it waits in its turn
let chosenAt = 0; // when a letter last chose from a list
let current = null; // the name of what was looked at last
let worked = null; // the name of the cell that was worked in last, which a selection fills

// Typing

form.addEventListener("input", (event) => {
  const input = event.target;
  if (input.type === "checkbox" || input.type === "radio" || "note" in input.dataset) return;
  if (!typed.has(input.name)) typed.set(input.name, Date.now());
  if (input.matches("select")) chosenAt = Date.now();
  saver.typing = true;
  saver.tell();
  if (input.dataset.cell && input.closest(".grid")) mean(input);
  clearTimeout(input.pause);
  const waited = Date.now() - typed.get(input.name);
  input.pause = setTimeout(() => take(input), Math.max(0, Math.min(PAUSE, LATEST - waited)));
});

form.addEventListener("change", (event) => {
  const { dataset, checked } = event.target;
  const cell = event.target.closest("[data-cell]")?.dataset.cell;
  if ("settle" in dataset && checked) record([{ do: "settle", cell }]);
  else if ("read" in dataset && checked) record([{ do: "read", cell }]);
  else if ("unmask" in dataset && checked) mask(dataset.unmask, "unmask");
  else if (event.target.matches("select[data-cell]")) take(event.target);
});

form.addEventListener("focusout", (event) => {
  if (typed.has(event.target.name)) take(event.target);
});

form.addEventListener("pointerdown", (event) => mend(event.target));

form.addEventListener("focusin", (event) => {
  const cell = event.target.closest(".reading [data-cell]")?.dataset.cell;
  if (!event.target.closest(".reading") || !event.target.name) return;
  current = event.target.name;
  if (event.target.matches("[type=text]:not([data-note]), select")) worked = current;
  if (cell) text.show(cell);
});

// What was typed in one input becomes an edit, and is sent.
async function take(input) {
  clearTimeout(input.pause);
  if (!input.isConnected) input = byName(input.name) ?? input;
  if (!typed.delete(input.name)) if (!input.matches("select")) return;
  if (input.id === "source") saver.source = input.value;
  else if (input.closest(".grid")) await takeRow(input.closest("tr"), input);
  else record([{ do: "put", cell: input.dataset.cell, words: input.value }], { quiet: true });
  saver.typing = typed.size > 0;
  await saver.flush();
}

// Everything that was typed so far, and the rows that are still being named.
async function takeAll() {
  await saver.turn;
  for (const input of [...typed.keys()].map(byName).filter(Boolean)) await take(input);
  await saver.flush();
}

async function takeRow(row, input) {
  const [name, words] = inputsOf(row);
  const filled = "filled" in row.dataset;
  const isNamed = name.value.trim() === name.defaultValue;
  if (row.dataset.cell && input === words && (filled || isNamed)) {
    nowFilled(row, words);
    return record([{ do: "put", cell: row.dataset.cell, words: words.value }], { quiet: true });
  }
  if (!filled && !words.value.trim()) return held.set(name.name, name.value);
  await nameInTurn(row, name, words);
}

// Until it is known which cell a row's name means, what stands in the row outlives its being drawn anew.
function nameInTurn(row, name, words, span) {
  const own = words.name;
  for (const input of [name, words]) held.set(input.name, input.value);
  if (!named.has(own)) named.set(own, saver.inTurn(() => nameRow([row, name, words], span)).finally(() => named.delete(own)));
  return named.get(own);
}

async function nameRow(left, span) {
  let [row, name, words] = standing(...left);
  const asked = name.value;
  const own = "filled" in row.dataset ? row.dataset.cell : undefined;
  const [{ cell, reason }] = await cellsOf(row.closest("fieldset").dataset.question, [asked], { taken: unsavedCells(row, saver.edits), own });
  [row, name, words] = standing(row, name, words);
  if (name.value !== asked) return nameRow([row, name, words], span); // it was named otherwise meanwhile
  if (!cell) return refuse(row, name, reason);
  const before = row.dataset.cell;
  const filled = "filled" in row.dataset;
  if (filled && cell !== before) record([{ do: "move", cell: before, to: asked }], { back: [restore(before), { do: "restore", cell, reading: null }] });
  rename(row, cell);
  if (!filled) record([{ do: "put", cell, words: span ? "" : words.value, span }], { quiet: !span });
  nowFilled(row, words);
  return true;
}

function rename(row, cell) {
  const [name, words] = inputsOf(row);
  row.dataset.named = row.dataset.cell ?? "";
  row.dataset.cell = words.dataset.cell = cell;
  delete row.dataset.new;
  for (const input of [name, words]) held.delete(input.name);
  saver.refused.delete(name.name);
  name.defaultValue = name.value.trim();
  for (const [input, kind] of [[name, "name"], [words, "cell"]]) {
    if (current === input.name) current = `${kind}:${cell}`;
    if (worked === input.name) worked = `${kind}:${cell}`;
    if (typed.has(input.name)) {
      typed.set(`${kind}:${cell}`, typed.get(input.name));
      typed.delete(input.name);
    }
    input.name = `${kind}:${cell}`;
  }
}

function refuse(row, input, reason) {
  input.setAttribute("aria-invalid", "true");
  row.querySelector(".reason").textContent = reason;
  for (const one of inputsOf(row)) held.set(one.name, one.value);
  saver.refused.set(input.name, reason);
  saver.tell();
}

// Edits, each with what takes it back

function restore(cell) {
  const waiting = saver.pending(cell);
  return waiting ? { ...waiting } : { do: "restore", cell, reading: saver.base };
}

function record(edits, { back = edits.map((edit) => restore(edit.cell)), quiet = false } = {}) {
  undoing.push(back);
  for (const edit of edits) saver.add(edit);
  if (!quiet) saver.flush();
}

async function undo() {
  const input = document.activeElement;
  if (typed.has(input.name)) {
    clearTimeout(input.pause);
    typed.delete(input.name);
    input.value = input.defaultValue;
    saver.typing = typed.size > 0;
    return saver.tell();
  }
  await saver.turn; // the last that was done may be a row that is still being named
  const back = undoing.pop();
  if (!back) return saver.say("Nothing to undo", "");
  for (const edit of back) {
    if (edit.span && !edit.cell) saver.masks.push(edit);
    else takeBack(edit);
  }
  saver.flush();
}

// What the server was never told of is the same to it before and after: its part is asked for whatever it says.
function takeBack(edit) {
  saver.add(edit);
  const part = byName(`cell:${edit.cell}`)?.closest("[data-part]");
  if (part) part.dataset.mark = "";
}

function mask(span, how) {
  undoing.push([{ do: how === "mask" ? "unmask" : "mask", span }]);
  saver.masks.push({ do: how, span });
  saver.flush();
}

// What the server sends back

// A list that is drawn anew forgets the letters typed so far, and takes the next for the first of another choice. Its part
// is left as it is; with its old mark it is sent once more.
function isChosenIn(part) {
  const list = document.activeElement;
  const wait = chosenAt + CHOOSING - Date.now();
  if (wait <= 0 || !list?.matches("select") || !document.getElementById(`part-${part}`)?.contains(list)) return false;
  setTimeout(() => saver.flush({ refresh: true }), wait);
  return true;
}

// A row that was filled or named since the save that is answered, one whose words could not be read, or an empty one that
// somebody is in.
function isWaiting(row) {
  const { cell, named: before, filled } = row.dataset;
  if (filled === undefined && row.contains(document.activeElement)) return true;
  if (saver.refused.has(cell) || typed.has(`cell:${cell}`) || typed.has(`name:${cell}`)) return true;
  return saver.edits.some((edit) => (edit.do === "put" ? edit.cell === cell && Boolean(edit.words || edit.span) : edit.do === "move" && edit.cell === before));
}

function took(told, sent) {
  const active = document.activeElement;
  const focus = { name: active?.name, start: active?.selectionStart, end: active?.selectionEnd, text: active?.id === "text" };
  const unsaved = new Map(held);
  for (const edit of saver.edits) if (edit.do === "put" && !edit.span) unsaved.set(`cell:${edit.cell}`, edit.words);
  for (const cell of saver.refused.keys()) unsaved.set(`cell:${cell}`, sent.find((edit) => edit.cell === cell)?.words ?? byName(`cell:${cell}`)?.value);
  for (const name of typed.keys()) unsaved.set(name, byName(name)?.value); // last: it is newer than what waits
  for (const [name, part] of Object.entries(told.parts)) if (!isChosenIn(name)) draw(name, part, isWaiting);
  for (const [name, words] of unsaved) if (words !== undefined) put(name, words);
  for (const [cell, reason] of saver.refused) tellRefused(cell, reason);
  text.ready();
  again(focus);
}

// Keys

document.addEventListener("keydown", (event) => {
  if (document.querySelector("dialog[open]")) return;
  if (event.altKey && !event.ctrlKey && !event.metaKey && alt(event)) return event.preventDefault();
  if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.code === "KeyZ") {
    event.preventDefault();
    return undo();
  }
  if (event.key === "?" && !event.target.matches("input, textarea, select")) {
    event.preventDefault();
    return showKeys();
  }
  if (event.target.closest(".reading") && inCell(event)) event.preventDefault();
});

function alt({ code, key }) {
  if (/^Digit[0-8]$/.test(code)) return question(Number(code.at(-1)));
  if (key === "Backspace") return away();
  if (code === "Slash" || key === "?") return showKeys();
  const does = { KeyU: nextUncertain, KeyN: nextUnread, KeyC: certain, KeyT: intoText, KeyO: toOutcome, KeyS: nextFinding, KeyP: propose }[code];
  return does ? (does(), true) : false;
}

function inCell({ key, target, shiftKey, altKey, ctrlKey, metaKey }) {
  if (!target.matches("input[type=text], select") || altKey || ctrlKey || metaKey) return false;
  if (["Home", "End", "F2"].includes(key)) mend(target);
  if (key === "Enter" && "note" in target.dataset) return go(target.closest("li").querySelector("button"));
  if (key === "Enter" && "name" in target.dataset && !shiftKey) return across(target);
  if (key === "Enter") return move(target, !shiftKey, began === rowOf(target)), true;
  if (target.matches("select") || shiftKey) return false;
  if (key === "ArrowDown" || key === "ArrowUp") return move(target, key === "ArrowDown"), true;
  if (key === "ArrowLeft" || key === "ArrowRight") {
    const right = key === "ArrowRight";
    if (!target.closest(".grid") || !atEdge(target, right)) return false;
    return "name" in target.dataset && right ? across(target) : sideways(target, right);
  }
  return false;
}

let began = null; // the row that was begun at its name: from its words, Enter leads to the name of the next

function rowOf(input) {
  const row = input.closest(".grid tr");
  return row && `${row.closest("fieldset").id} ${row.rowIndex}`;
}

function across(name) {
  began = rowOf(name);
  return sideways(name, true);
}

// On to what comes next, once everything is saved.
async function propose() {
  await takeAll();
  if (!saver.unsaved) document.getElementById("next").click();
}

function certain() {
  const row = document.activeElement.closest("tr.row");
  if (row?.classList.contains("uncertain")) record([{ do: "settle", cell: row.dataset.cell }]);
}

function away() {
  const row = document.activeElement.closest("tr[data-filled]");
  if (!row) return false;
  typed.delete(`cell:${row.dataset.cell}`);
  record([{ do: "put", cell: row.dataset.cell, words: "" }]);
  return true;
}

function intoText() {
  const input = document.activeElement;
  const cell = input.closest("[data-cell]")?.dataset.cell;
  text.enter(cell, input.closest("fieldset")?.dataset.passage);
}

function back() {
  return go(byName(worked));
}

function keyInText(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.key === "Escape") return back(), true;
  if (event.key === "Enter") return fill(), true;
  if (event.key === "p") return passage(), true;
  if (event.key === "m") return maskSelected(), true;
  if (event.key === "x") return nothingHere(), true;
  if (event.key === "?") return showKeys(), true;
  return event.key.length === 1 || event.key === "Backspace" || event.key === "Delete";
}

// The selected words, and their place, into the cell that was worked on last.
async function fill() {
  const span = text.selected;
  const words = getSelection().toString();
  if (!span) return saver.say("Select words in the text first, with Shift and the arrows", "");
  const input = byName(worked);
  if (!input) return saver.say("Choose a cell first", "");
  const row = input.closest("tr.row");
  await (row && named.get(inputsOf(row)[1].name)); // a row that is still being named is filled once it has its name
  if (input.hasAttribute("data-name") && row) {
    input.value = words.trim();
    typed.set(input.name, Date.now());
    await take(input);
  } else if (row && !row.dataset.cell) {
    if (!(await nameInTurn(row, ...inputsOf(row), span))) return;
  } else {
    input.value = words.trim();
    record([{ do: "put", cell: input.dataset.cell, words: "", span }]);
  }
  if (document.activeElement === text.box) back();
}

function passage() {
  const place = (byName(worked))?.closest("fieldset")?.dataset.question;
  if (!place || !text.selected) return saver.say("Choose a cell of a question, then select its passage", "");
  record([{ do: "put", cell: `passage/${place}////1/`, words: "", span: text.selected }]);
}

function maskSelected() {
  const marked = text.mark?.classList.contains("masked") ? document.querySelectorAll("[data-unmask]") : [];
  const span = text.selected;
  const own = [...marked].find((one) => inside(text.mark, one.dataset.unmask));
  if (own) return mask(own.dataset.unmask, "unmask");
  if (!span) return saver.say("Select the name first, with Shift and the arrows", "");
  mask(span, "mask");
}

function nothingHere() {
  const item = [...document.querySelectorAll(".unread-list li")].find((one) => text.mark?.classList.contains("unread") && inside(text.mark, one.dataset.place));
  if (!item) return saver.say("No passage that was left unread stands here", "");
  record([{ do: "read", cell: item.dataset.cell }]);
}

// The form, the keys' sheet, and who else is there

let settling = false;

form.addEventListener("submit", async (event) => {
  if (settling) return;
  event.preventDefault();
  const button = event.submitter; // gone once the event is over
  await takeAll();
  if (!button || button.name === "do") return saver.tell();
  if (saver.waits) return; // it says that it is not saved
  settling = true;
  setTimeout(() => form.requestSubmit(button)); // a form does not submit while it is being submitted
});

function showKeys() {
  document.getElementById("keys").showModal();
  return true;
}

for (const [id, does] of [["undo", undo], ["next-uncertain", nextUncertain], ["next-unread", nextUnread], ["show-keys", showKeys]]) {
  const button = document.getElementById(id);
  button.hidden = false;
  button.addEventListener("click", does);
}

addEventListener("beforeunload", (event) => {
  if (saver.unsaved && !settling) event.preventDefault();
});

takePasted(form, { record, saver });
stayHere(form, saver);
document.documentElement.dataset.desk = "ready";
