// Jumping: to a question, to what is uncertain, to what was left unread, to what is still to be settled.

import { go } from "./grid.js";

// `from`: the input that was looked at last; `looking`: told of one that is looked at without being focused.
export function jumps({ saver, text, from, looking }) {
  // The first of `places` below what was looked at last; after the last comes the first again.
  function after(places) {
    const last = from();
    const own = last?.closest("tr, li");
    return places.find((place) => place !== own && (!last || follows(last, place))) ?? places[0];
  }

  // Question 0 is the head: who answered, and when.
  function question(number) {
    const place = number ? document.querySelectorAll("fieldset.question[data-question]")[number - 1] : document.getElementById("head");
    const cell = place.querySelector(".grid .row td:nth-child(2) input") ?? place.querySelector("[data-cell]:is(input, select)");
    place.scrollIntoView({ block: "start" });
    return go(cell);
  }

  function nextUncertain() {
    const row = after([...document.querySelectorAll("tr.uncertain")]);
    if (!row) return saver.say("No figure is uncertain", "");
    go(row.querySelector("td:nth-child(2) input"));
  }

  function nextUnread() {
    const passages = [...document.querySelectorAll(".unread-list li")];
    const item = after(passages);
    if (!item) return saver.say("Nothing was left unread", "");
    item.closest("details").open = true;
    const mark = document.getElementById(`at-${item.dataset.place}`);
    const input = item.querySelector("input");
    looking(input);
    if (!mark) return go(input);
    text.box.focus({ preventScroll: true });
    getSelection().selectAllChildren(mark);
    text.bring(mark);
  }

  function nextFinding() {
    const notes = [...document.querySelectorAll("[data-note], #part-asides .aside:has([name=collision]) input:checked")];
    if (!go(notes.find((note) => follows(document.activeElement, note)) ?? notes[0])) saver.say("Nothing is left to settle", "");
  }

  function toOutcome() {
    const place = document.activeElement.closest("fieldset[data-question]");
    go(place?.querySelector("select[name*='cell:outcome/']"));
  }

  return { question, nextUncertain, nextUnread, nextFinding, toOutcome };
}

function follows(one, other) {
  return Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
}
