// A column or a whole table, pasted from a spreadsheet or a web page, into the grid it is pasted in.

import { pasted } from "./grid.js";
import { cellsOf } from "./means.js";

// `desk` has what records edits, and the saver that sends them.
export function takePasted(form, desk) {
  form.addEventListener("paste", (event) => {
    const input = event.target;
    const rows = input.closest?.(".grid") && pasted(event.clipboardData);
    if (!rows) return;
    event.preventDefault();
    if (rows[0].length > 1) pasteTable(input, rows, desk);
    else pasteColumn(input, rows.map(([words]) => words), desk);
  });
}

async function pasteTable(input, rows, { record, saver }) {
  const { question: key } = input.closest("fieldset").dataset;
  const pairs = rows.filter(([name]) => name && !/^(grand |sub-?)?total$/i.test(name));
  let told;
  const edits = await saver.inTurn(async () => {
    told = await cellsOf(key, pairs.map(([name]) => name), { same: true });
    const found = told.flatMap(({ cell }, index) => (cell ? [{ do: "put", cell, words: pairs[index][1] ?? "" }] : []));
    const filled = found.filter(({ words }) => words);
    if (filled.length) record(filled, { quiet: true });
    return found;
  });
  const left = rows.length - edits.length;
  const more = rows.some((row) => row.slice(2).some((words) => words));
  await saver.flush();
  if (told.some(({ unanswered }) => unanswered)) return add(saver, "Nothing was pasted, because the server does not answer: paste it again.");
  if (left) add(saver, `${left} of ${rows.length} rows were left out: no name of a row stands in them.`);
  if (more) add(saver, "Only the first column after the names was taken: paste each other one where it belongs.");
}

// Said once the outcome of the save stands there: before, it would be read by nobody.
function add(saver, words) {
  saver.say(`${saver.line.textContent.replace(/[.]$/, "")}. ${words}`, saver.line.className);
}

async function pasteColumn(input, words, { record, saver }) {
  const row = input.closest("tr");
  const column = input.closest("td").cellIndex;
  const rows = [row];
  while (rows.length < words.length && rows.at(-1).nextElementSibling) rows.push(rows.at(-1).nextElementSibling);
  if (column === 0) {
    rows.slice(0, words.length).forEach((one, index) => type(one.querySelector("[data-name]"), words[index]));
  } else {
    const filled = rows.filter((one) => one.dataset.cell).slice(0, words.length);
    record(filled.map((one, index) => ({ do: "put", cell: one.dataset.cell, words: words[index] })), { quiet: true });
    await saver.flush();
    if (filled.length < words.length) add(saver, `${words.length - filled.length} of ${words.length} values have no row and were left out: name the rows first.`);
  }
}

function type(input, words) {
  input.value = words;
  input.dispatchEvent(new Event("input", { bubbles: true }));
}
