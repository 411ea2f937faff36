// What words mean, told at once: the server decides, nothing is saved.

const form = document.getElementById("desk");
const meanings = new Map();
const PATIENCE = 15_000; // milliseconds until a question about rows' names is given up: others wait behind it

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

// The cells that rows' names mean: the next free one where a category is filled, in what is saved or among the `taken`,
// unless the `same` is wanted, or it is the row's `own`. Whatever is no answer for each name is none.
export async function cellsOf(question, names, { same = false, taken = [], own } = {}) {
  const query = new URLSearchParams([...names.map((name) => ["name", name]), ...taken.map((cell) => ["taken", cell])]);
  query.set("question", question);
  if (same) query.set("same", "1");
  if (own) query.set("own", own);
  try {
    const answer = await fetch(`${form.dataset.row}?${query}`, { signal: AbortSignal.timeout(PATIENCE) });
    const { rows } = await answer.json();
    if (answer.ok && rows.length === names.length) return rows;
    throw new Error("no answer for each name");
  } catch {
    return names.map(() => ({ unanswered: true, reason: "The server does not answer: this row is named when it does. Type in it again." }));
  }
}
