// Moving from cell to cell as in a spreadsheet, and reading what is pasted.

export const CELLS = "[data-cell]:is(input, select), .grid input[type=text], [data-note]";

// A cell that was come to by key is filled as in a spreadsheet: arrows leave it, until Home, End, F2 or a click says that
// its words are to be mended.
const entering = new WeakSet();

export function mend(input) {
  entering.delete(input);
}

export function go(element) {
  if (!element) return false;
  element.focus({ preventScroll: true });
  element.select?.();
  entering.add(element);
  element.scrollIntoView({ block: "nearest" });
  return true;
}

// Down or up a column, and out of the table at its ends; `toName`: to the next row's name.
export function move(from, down, toName = false) {
  const row = from.closest(".grid tr");
  if (row) {
    const column = toName ? 0 : from.closest("td").cellIndex;
    const next = down ? row.nextElementSibling : row.previousElementSibling;
    if (next) return go(next.cells[column].querySelector("input"));
  }
  const question = from.closest("fieldset");
  const all = [...document.querySelectorAll(".reading " + CELLS.split(", ").join(", .reading "))].filter((cell) => !row || !question.contains(cell) || !cell.closest(".grid"));
  const after = all.filter((cell) => Boolean(from.compareDocumentPosition(cell) & (down ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING)));
  let next = down ? after[0] : after.at(-1);
  if (next?.matches("[data-name]")) next = next.closest("tr").querySelector("td:nth-child(2) input");
  return go(next);
}

export function sideways(from, right) {
  const cell = from.closest(".grid td");
  const next = right ? cell?.nextElementSibling : cell?.previousElementSibling;
  return go(next?.querySelector("input[type=text]"));
}

// True where an arrow to the left or right should leave the cell: it is being filled, or there is nothing to pass over.
export function atEdge(input, right) {
  if (entering.has(input)) return true;
  const { selectionStart: start, selectionEnd: end, value } = input;
  if (start === 0 && end === value.length) return true;
  return start === end && start === (right ? value.length : 0);
}

// Rows of cells, from a table on a web page or from a spreadsheet; null for a single value.
export function pasted(clipboard) {
  const html = clipboard.getData("text/html");
  const table = html && new DOMParser().parseFromString(html, "text/html").querySelector("table");
  const rows = table
    ? [...table.rows].map((row) => [...row.cells].map((cell) => tidy(cell.textContent)))
    : clipboard.getData("text/plain").replace(/\r\n?/g, "\n").replace(/\n+$/, "").split("\n").map((line) => line.split("\t").map(tidy));
  return rows.length > 1 || rows[0].length > 1 ? rows : null;
}

function tidy(words) {
  return words.replace(/\s+/g, " ").trim();
}
