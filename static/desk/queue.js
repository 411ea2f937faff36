// The queue by keys: j and k go from what waits to what waits, Enter opens it. Without this script Tab goes there too.
"use strict";

(() => {
  const waits = [...document.querySelectorAll("#queue tbody tr")]
    .map((row) => row.querySelector("td a") ?? row.querySelector("th a"))
    .filter(Boolean);
  if (!waits.length) return;

  for (const keys of document.querySelectorAll(".keys")) keys.hidden = false;

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, select, textarea")) return;
    const step = { j: 1, k: -1 }[event.key];
    if (step === undefined) return;
    const at = waits.indexOf(document.activeElement);
    const next = at < 0 && step < 0 ? waits.length - 1 : at + step;
    waits[Math.min(Math.max(next, 0), waits.length - 1)].focus();
    event.preventDefault();
  });
})();
