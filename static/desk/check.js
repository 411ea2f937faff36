// Checking and publishing by keys. Without this script the boxes are ticked and the buttons pressed by hand.
"use strict";

(() => {
  const items = [...document.querySelectorAll(".item")].filter((item) => item.querySelector("[name=seen]"));
  const approve = document.getElementById("approve");
  const publish = document.getElementById("do-publish");
  const why = document.getElementById("why");
  const left = document.getElementById("left");
  const boxOf = (item) => item.querySelector("[name=seen]");
  let current = -1;

  for (const keys of document.querySelectorAll(".keys")) keys.hidden = false;

  function goTo(place) {
    if (place >= items.length) {
      approve?.focus();
      return;
    }
    current = Math.max(0, place);
    const item = items[current];
    item.tabIndex = -1;
    item.focus({ preventScroll: true });
    item.scrollIntoView({ block: "nearest" });
  }

  function sayHowMany() {
    if (!left) return;
    const open = items.filter((item) => !boxOf(item).checked).length;
    left.textContent = open ? `${open} of ${items.length} not looked at yet` : "";
    for (const item of items) item.classList.toggle("seen", boxOf(item).checked);
  }

  function nextOpen() {
    const after = items.findIndex((item, place) => place > current && !boxOf(item).checked);
    return after >= 0 ? after : items.findIndex((item) => !boxOf(item).checked);
  }

  const isTyping = (target) => target.matches("textarea, select, input:not([type=checkbox])");
  const isOwn = (target) => target.matches("a, button, summary, textarea, select, input");

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const done = () => event.preventDefault();
    if (event.key === "Enter" && event.repeat) {
      done(); // a key that is held down looks at nothing and decides nothing
      return;
    }
    if (event.key === "Enter" && items.length && current >= 0 && !isOwn(event.target)) {
      boxOf(items[current]).checked = true;
      sayHowMany();
      const next = nextOpen();
      goTo(next < 0 ? items.length : next);
      done();
    } else if (event.key === "j") {
      goTo(current + 1);
      done();
    } else if (event.key === "k") {
      goTo(current - 1);
      done();
    } else if (event.key === "a" && approve) {
      approve.focus();
      done();
    } else if ((event.key === "s" || event.key === "w") && why) {
      why.focus();
      done();
    } else if (event.key === "p" && publish) {
      publish.focus();
      done();
    }
  });

  document.getElementById("check")?.addEventListener("change", sayHowMany);
  for (const [place, item] of items.entries()) {
    item.addEventListener("focusin", () => {
      current = place;
    });
  }
  sayHowMany();
  if (items.length) goTo(0);
  else approve?.focus();
})();
