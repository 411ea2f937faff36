// One row of a question's table: its name, and the council's words.

import { byName } from "./drawing.js";

export function inputsOf(row) {
  return row.querySelectorAll("input[type=text]");
}

// The row with its two inputs as they stand on the page now: an answer to an earlier save may have drawn them anew.
export function standing(row, name, words) {
  const now = row.isConnected ? row : (byName(words.name)?.closest("tr") ?? row);
  return [now, ...inputsOf(now)];
}

// A row is filled from the moment that its words are on their way: named anew before the answer comes, it is moved.
export function nowFilled(row, words) {
  if (words.value.trim()) row.dataset.filled = "";
  else delete row.dataset.filled;
}

// The cells that no other row may be given, though the server does not know it yet: what is typed in them waits to be
// saved, or they were named on this page.
export function unsavedCells(row, edits) {
  const named = [...document.querySelectorAll("tr[data-named][data-filled]")].map(({ dataset }) => dataset.cell);
  const cells = new Set([...edits.map(({ cell }) => cell), ...named]);
  cells.delete(row.dataset.cell);
  return [...cells];
}
