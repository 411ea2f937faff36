// The parts of the page, drawn anew by the server, put in their places without taking the cell from under whoever types.

const form = document.getElementById("desk");

export function byName(name) {
  return name ? form.querySelector(`[name="${CSS.escape(name)}"]`) : null;
}

export function draw(name, part) {
  const place = document.getElementById(`part-${name}`);
  if (!place) return;
  const open = [...place.querySelectorAll("details")].map((one) => one.open);
  const notes = [...place.querySelectorAll("[data-note]")].map((note) => [note.name, note.value]);
  const chosen = [...place.querySelectorAll("input[type=radio]:checked")].map(({ name, value }) => [name, value]);
  const scrolled = document.getElementById("text")?.scrollTop;
  place.innerHTML = part.html;
  for (const [note, words] of notes) put(note, words);
  for (const [radio, value] of chosen) {
    const same = place.querySelector(`[name="${CSS.escape(radio)}"][value="${CSS.escape(value)}"]`);
    if (same) same.checked = true;
  }
  place.dataset.mark = part.mark;
  place.querySelectorAll("details").forEach((one, index) => (one.open = open[index] ?? one.open));
  if (name === "text") document.getElementById("text").scrollTop = scrolled;
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
