// Intake: each file travels in a request of its own, three at a time, and says for itself what became of it.
// Without this script the form sends its files all at once.
"use strict";

(() => {
  const AT_ONCE = 3;
  const form = document.getElementById("intake");
  const travelling = document.getElementById("travelling");
  const arrived = document.getElementById("documents");
  const status = document.getElementById("intake-status");
  const largest = Number(form.dataset.largest);
  const waiting = [];
  let underWay = 0;
  const told = { taken: 0, known: 0, failed: 0 };

  const make = (name, text, className) => {
    const element = document.createElement(name);
    if (text) element.textContent = text;
    if (className) element.className = className;
    return element;
  };

  const megabytes = (bytes) => `${Math.round(bytes / 1024 / 1024)} MB`;

  function lineFor(file) {
    const line = make("li");
    const bar = make("progress");
    bar.max = 1;
    bar.value = 0;
    bar.setAttribute("aria-label", file.name);
    const words = make("span", "waiting", "words");
    line.append(make("strong", file.name), bar, words);
    travelling.append(line);
    return { line, bar, words };
  }

  function sayHowFar() {
    const left = waiting.length + underWay;
    const parts = [`${told.taken} taken in`];
    if (told.known) parts.push(`${told.known} here already`);
    if (told.failed) parts.push(`${told.failed} not taken in`);
    if (left) parts.push(`${left} on the way`);
    status.textContent = `${parts.join(", ")}.`;
  }

  function fail(item, reason) {
    told.failed += 1;
    item.shown.bar.remove();
    item.shown.line.className = "failed";
    item.shown.words.textContent = `Not taken in: ${reason} `;
    if (item.file.size <= largest && !item.file.unopened) {
      const again = make("button", "Try again");
      again.type = "button";
      again.addEventListener("click", () => {
        told.failed -= 1;
        item.shown.line.remove();
        newToken().then(() => add([item.file])); // whoever signed in again in another tab has another one
      });
      item.shown.words.append(again);
    }
  }

  async function newToken() {
    try {
      const page = await (await fetch(location.pathname)).text();
      const input = new DOMParser().parseFromString(page, "text/html").querySelector("#intake [name=csrfmiddlewaretoken]");
      if (input) form.elements.csrfmiddlewaretoken.value = input.value;
    } catch {
      // the next try asks again
    }
  }

  function arrive(item, answer) {
    const there = document.getElementById(`document-${answer.document}`);
    const template = document.createElement("template");
    template.innerHTML = answer.line;
    const line = template.content.firstElementChild;
    if (there) there.replaceWith(line);
    else arrived.prepend(line);
    arrived.querySelector(".nothing")?.remove();
    if (answer.took !== "known") {
      told.taken += 1;
      item.shown.line.remove();
      return;
    }
    told.known += 1;
    item.shown.bar.remove();
    item.shown.words.textContent = "The same file is here already: ";
    const link = make("a", line.querySelector("h3").textContent);
    link.href = `#document-${answer.document}`;
    item.shown.words.append(link);
  }

  function send(item) {
    const body = new FormData();
    body.append("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
    if (form.elements.round) body.append("round", form.elements.round.value);
    body.append("files", item.file, item.file.name);
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.setRequestHeader("Accept", "application/json");
    request.responseType = "json";
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) item.shown.bar.value = event.loaded / event.total;
    });
    request.upload.addEventListener("load", () => {
      item.shown.bar.removeAttribute("value");
      item.shown.words.textContent = "being read";
    });
    request.addEventListener("loadend", () => {
      underWay -= 1;
      const answer = request.response;
      if (request.status === 200 && answer?.document) arrive(item, answer); // the page to sign in answers 200 as well
      else if (answer && answer.reason) fail(item, `${answer.reason}.`.replace(/\.\.$/, "."));
      else if (request.status === 403) fail(item, "you are signed out, or may not do this.");
      else if (request.status === 200) fail(item, "you are signed out: sign in again in another tab.");
      else fail(item, "the connection was lost on the way.");
      next();
    });
    item.shown.words.textContent = "on its way";
    request.send(body);
  }

  function next() {
    while (underWay < AT_ONCE && waiting.length) {
      underWay += 1;
      send(waiting.shift());
    }
    sayHowFar();
  }

  function add(files) {
    for (const file of files) {
      const item = { file, shown: lineFor(file) };
      if (file.unopened) fail(item, `the browser cannot open it: ${file.unopened}.`);
      else if (file.size > largest) fail(item, `it is larger than ${megabytes(largest)}: no letter is.`);
      else waiting.push(item);
    }
    next();
  }

  // What the browser may not open is a line of its own, not the loss of the whole folder.
  async function inside(entry) {
    try {
      return await opened(entry);
    } catch (fault) {
      return [{ name: entry.name, size: 0, unopened: fault.message }];
    }
  }

  async function opened(entry) {
    if (entry.isFile) return [await new Promise((resolve, reject) => entry.file(resolve, reject))];
    const reader = entry.createReader();
    const found = [];
    for (;;) {
      const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
      if (!some.length) break;
      found.push(...some);
    }
    return (await Promise.all(found.map(inside))).flat();
  }

  async function dropped(transfer) {
    const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
    const plain = [...transfer.files];
    return entries.length ? (await Promise.all(entries.map(inside))).flat() : plain;
  }

  const isLetter = (file) => !file.name.startsWith(".");

  for (const input of [form.elements.files, document.getElementById("folder")]) {
    input.addEventListener("change", () => {
      add([...input.files].filter(isLetter));
      input.value = "";
    });
  }
  form.addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("dragover", (event) => {
    event.preventDefault();
    document.body.classList.add("dropping-here");
  });
  document.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) document.body.classList.remove("dropping-here");
  });
  document.addEventListener("drop", async (event) => {
    event.preventDefault();
    document.body.classList.remove("dropping-here");
    add((await dropped(event.dataTransfer)).filter(isLetter));
  });
  window.addEventListener("beforeunload", (event) => {
    if (waiting.length || underWay) event.preventDefault();
  });

  form.elements.files.required = false;
  form.classList.add("with-script");
  for (const element of form.querySelectorAll("[hidden]")) element.hidden = false;
  for (const element of form.querySelectorAll(".plain")) element.hidden = true;
})();
