// What words mean, told at once: the server decides, nothing is saved.

const form = document.getElementById("desk");
const meanings = new Map();

export function mean(input) {
  clearTimeout(input.asking);
  input.asking = setTimeout(async () => {
    const words = input.value;
    const row = input.closest("tr");
    const question = `${form.dataset.means}?${new URLSearchParams({ cell: input.dataset.cell, words })}`;
    try {
      if (!meanings.has(question)) meanings.set(question, await (await fetch(question)).json());
    } catch {
      return; // the save says that there is no answer
    }
    const told = meanings.get(question);
    if (input.value !== words || !input.isConnected) return;
    row.querySelector("output").textContent = told.means ?? "";
    row.querySelector(".reason").textContent = told.reason ?? "";
    if (told.reason) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
  }, 120);
}

// The cells that rows' names mean: the next free one where a category is filled, unless the `same` is wanted.
export async function cellsOf(question, names, same = false) {
  const query = new URLSearchParams(names.map((name) => ["name", name]));
  query.set("question", question);
  if (same) query.set("same", "1");
  try {
    const answer = await fetch(`${form.dataset.row}?${query}`);
    return (await answer.json()).rows;
  } catch {
    return names.map(() => ({ reason: "The server does not answer: this row is named when it does. Type in it again." }));
  }
}
