// The parts of the page, drawn anew by the server, put in their places without taking the cell from under whoever types.

const form = document.getElementById("desk");

export function byName(name) {
  return name ? form.querySelector(`[name="${CSS.escape(name)}"]`) : null;
}

// `isWaiting`: whether a row stays, though the server does not know it yet or offers it no more.
export function draw(name, part, isWaiting) {
  const place = document.getElementById(`part-${name}`);
  if (!place) return;
  const waiting = [...place.querySelectorAll(".grid tr[data-cell]")].filter(isWaiting);
  const open = [...place.querySelectorAll("details")].map((one) => one.open);
  const notes = [...place.querySelectorAll("[data-note]")].map((note) => [note.name, note.value]);
  const chosen = [...place.querySelectorAll("input[type=radio]:checked")].map(({ name, value }) => [name, value]);
  const scrolled = document.getElementById("text")?.scrollTop;
  place.innerHTML = part.html;
  for (const row of waiting) stay(row, [...place.querySelectorAll(".grid tbody tr")]);
  for (const [note, words] of notes) put(note, words);
  for (const [radio, value] of chosen) {
    const same = place.querySelector(`[name="${CSS.escape(radio)}"][value="${CSS.escape(value)}"]`);
    if (same) same.checked = true;
  }
  place.dataset.mark = part.mark;
  place.querySelectorAll("details").forEach((one, index) => (one.open = open[index] ?? one.open));
  if (name === "text") document.getElementById("text").scrollTop = scrolled;
}

// A row whose cell is not drawn takes the place of the one that it was, or stands before the one that it stood before;
// new ones, which have no cell, stand below all others.
function stay(row, drawn) {
  const at = (cell) => drawn.find((other) => other.dataset.cell === cell);
  const { cell, named: before } = row.dataset;
  if (at(cell)) return;
  const was = before && at(before);
  if (was) return was.replaceWith(row);
  let next = row.nextElementSibling;
  while (next && !at(next.dataset.cell)) next = next.nextElementSibling;
  at(next?.dataset.cell).before(row);
}

export function put(name, words) {
  const input = byName(name);
  if (input && input.value !== words) input.value = words;
}

export function tellRefused(cell, reason) {
  const input = byName(`cell:${cell}`);
  if (!input) return;
  input.setAttribute("aria-invalid", "true");
  const place = (input.closest("tr") ?? input.closest(".field")).querySelector(".reason");
  if (place) place.textContent = reason;
}

export function again({ name, start, end, text: inText }) {
  if (inText) return document.getElementById("text")?.focus({ preventScroll: true });
  const active = document.activeElement;
  if (!name || (active !== document.body && active?.isConnected && active.name === name)) return;
  const input = byName(name);
  if (!input) return;
  input.focus({ preventScroll: true });
  if (start !== null && start !== undefined && input.setSelectionRange) input.setSelectionRange(start, end);
}
