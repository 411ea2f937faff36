// The document's text: where a cell's words stand in it, and what is selected. Places are code points, as the server
// counts them; a browser counts UTF-16 units.

export class Text {
  constructor(keys) {
    this.keys = keys; // called with a key that was pressed in the text; true if it meant something
    this.ready();
  }

  // The text is drawn anew whenever a mark in it changes. It can be walked through with a caret, and not be changed.
  ready() {
    this.box = document.getElementById("text");
    if (!this.box || this.box.isContentEditable) return;
    this.box.contentEditable = "true";
    this.box.spellcheck = false;
    for (const [name, value] of [["role", "textbox"], ["aria-multiline", "true"], ["aria-readonly", "true"], ["inputmode", "none"]]) {
      this.box.setAttribute(name, value);
    }
    this.box.addEventListener("beforeinput", (event) => event.preventDefault());
    this.box.addEventListener("drop", (event) => event.preventDefault());
    this.box.addEventListener("keydown", (event) => {
      if (this.keys(event)) event.preventDefault();
    });
  }

  get selected() {
    const selection = getSelection();
    if (!this.box || !selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    const [start, end] = [place(range.startContainer, range.startOffset), place(range.endContainer, range.endOffset)];
    if (!start || !end || start.name !== end.name || start.at >= end.at) return null;
    return address(start.at, end.at, start.name);
  }

  // Where the caret stands: the address of the unread passage or the mark that it is in.
  get mark() {
    const selection = getSelection();
    const node = selection.rangeCount ? selection.getRangeAt(0).startContainer : null;
    const element = node?.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    return element?.closest?.("mark") ?? null;
  }

  show(cell) {
    if (!this.box) return;
    const marks = [...this.box.querySelectorAll("mark")];
    for (const mark of marks) mark.classList.toggle("current", mark.dataset.cells.split("|").includes(cell));
    this.bring(this.box.querySelector("mark.current"));
  }

  bring(mark) {
    if (!mark) return;
    const [inside, around] = [mark.getBoundingClientRect(), this.box.getBoundingClientRect()];
    if (inside.top < around.top + 20 || inside.bottom > around.bottom - 20) {
      this.box.scrollTop += inside.top - around.top - this.box.clientHeight / 3;
    }
  }

  // The caret goes to the cell's words, selected, or to where the question's passage begins.
  enter(cell, passage) {
    if (!this.box) return;
    this.box.focus({ preventScroll: true });
    const mark = cell && [...this.box.querySelectorAll("mark")].find((one) => one.dataset.cells.split("|").includes(cell));
    const range = document.createRange();
    if (mark) range.selectNodeContents(mark);
    else range.setStart(...this.#node(passage));
    if (!mark) range.collapse(true);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    this.bring(mark ?? range.startContainer.parentElement);
  }

  // Where a place begins, in the document that it names; the beginning of the first where there is no place.
  #node(place) {
    const [offsets, name] = (place || "0-0").split("@");
    const at = Number(offsets.split("-")[0]);
    const documents = [...this.box.querySelectorAll("[data-document]")];
    const within = documents.find((one) => one.dataset.document === name) ?? documents[0] ?? this.box;
    const pieces = [...within.querySelectorAll("[data-at]")];
    const piece = pieces.findLast((one) => Number(one.dataset.at) <= at) ?? pieces[0] ?? this.box;
    const text = piece.firstChild;
    if (!text || text.nodeType !== Node.TEXT_NODE) return [piece, 0];
    const units = [...text.data].slice(0, at - Number(piece.dataset.at)).join("").length;
    return [text, units];
  }
}

function address(start, end, name) {
  return `${start}-${end}` + (name ? `@${name}` : "");
}

function place(node, offset) {
  if (node.nodeType !== Node.TEXT_NODE) {
    const before = node.childNodes[offset - 1];
    const after = node.childNodes[offset];
    if (after) return edge(after, false);
    return before ? edge(before, true) : null;
  }
  const piece = node.parentElement.closest("[data-at]");
  return piece && at(piece, [...node.data.slice(0, offset)].length);
}

function edge(node, end) {
  const inside = node.nodeType === Node.TEXT_NODE ? [node.parentElement] : [...(node.matches?.("[data-at]") ? [node] : node.querySelectorAll?.("[data-at]") ?? [])];
  const piece = (end ? inside.at(-1) : inside[0])?.closest("[data-at]");
  return piece ? at(piece, end ? [...piece.textContent].length : 0) : null;
}

function at(piece, points) {
  return { at: Number(piece.dataset.at) + points, name: piece.closest("[data-document]").dataset.document };
}

// Whether a mark on the text stands in a span.
export function inside(mark, span) {
  const [offsets, name] = span.split("@");
  const [start, end] = offsets.split("-").map(Number);
  const here = mark.closest("[data-document]").dataset.document === name;
  return here && start <= Number(mark.dataset.at) && Number(mark.dataset.at) < end;
}
