// The page says every few seconds that it is open, and hears who else is there and which reading is the newest.

const HERE = 15_000;

export function stayHere(form, saver) {
  setInterval(async () => {
    try {
      const answer = await fetch(form.dataset.here, { method: "POST", headers: { "X-CSRFToken": saver.token }, redirect: "manual" });
      if (!answer.ok) return;
      const { reading, others, token } = await answer.json();
      saver.token = token;
      const shown = document.getElementById("part-people").textContent;
      const asShown = others.every((name) => shown.includes(name)) && (others.length > 0) === (shown.trim() !== "");
      if ((reading !== saver.base || !asShown) && !saver.unsaved && !saver.flying) await saver.flush({ refresh: true });
    } catch {
      // the next save says that there is no answer
    }
  }, HERE);
}
