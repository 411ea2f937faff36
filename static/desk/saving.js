// What waits to be saved. "Saved" is said only when the server has said so; what failed is kept and tried again.

const SIGNED_OUT = "you are signed out: sign in again in another tab";
const LONGEST_WAIT = 15_000; // milliseconds between two tries

export class Saver {
  constructor(form, { took }) {
    this.form = form;
    this.took = took; // called with the server's answer and the edits that it answers
    this.base = form.elements.base.value ? Number(form.elements.base.value) : null;
    this.token = form.elements.csrfmiddlewaretoken.value;
    this.edits = [];
    this.masks = [];
    this.source = null;
    this.unconfirmed = []; // keys of saves whose outcome was never heard
    this.refused = new Map(); // cell to reason
    this.typing = false;
    this.naming = 0; // rows that wait for their turn, or for the server to say which cells their names mean
    this.turn = Promise.resolve(); // over when the last of them has been named
    this.tries = 0;
    this.flying = null;
    this.line = document.getElementById("state");
  }

  get waits() {
    return this.edits.length > 0 || this.masks.length > 0 || this.source !== null;
  }

  get unsaved() {
    return this.waits || this.typing || this.naming > 0 || this.refused.size > 0;
  }

  // Rows are named one after the other, in the order in which they were left: the server's answers may come in another.
  async inTurn(name) {
    const before = this.turn;
    let over;
    this.turn = new Promise((resolve) => (over = resolve));
    this.naming += 1;
    await before;
    try {
      return await name();
    } finally {
      this.naming -= 1;
      over();
    }
  }

  add(edit) {
    const replaces = edit.do === "put" || edit.do === "restore";
    if (replaces) this.edits = this.edits.filter((other) => other.cell !== edit.cell || other.do === "move");
    this.edits.push(edit);
    this.refused.delete(edit.cell);
  }

  pending(cell) {
    return this.edits.findLast((edit) => edit.cell === cell && edit.do !== "settle");
  }

  async flush({ refresh = false } = {}) {
    while (this.flying) await this.flying;
    if (!this.waits && !refresh) return this.tell();
    this.flying = this.#send();
    try {
      await this.flying;
    } finally {
      this.flying = null;
    }
  }

  async #send() {
    clearTimeout(this.timer);
    const sent = { edits: [...this.edits], masks: [...this.masks], source: this.source };
    const key = newKey();
    this.say("Saving", "waiting");
    let told;
    try {
      told = await this.#post({ ...sent, base: this.base, key, unconfirmed: this.unconfirmed, have: this.have() });
    } catch (fault) {
      if (sent.edits.length || sent.masks.length || sent.source !== null) this.unconfirmed.push(key);
      return this.#failed(fault.message);
    }
    this.tries = 0;
    this.unconfirmed = [];
    this.base = told.reading;
    this.form.elements.base.value = told.reading ?? "";
    this.token = told.token;
    this.edits = this.edits.filter((edit) => !sent.edits.includes(edit));
    this.masks = this.masks.filter((mask) => !sent.masks.includes(mask));
    if (this.source === sent.source) this.source = null;
    for (const edit of sent.edits) this.refused.delete(edit.cell);
    for (const one of told.notTaken) this.refused.set(one.cell, one.reason);
    this.at = told.at;
    this.took(told, sent.edits);
    this.tell();
  }

  async #post(body) {
    const headers = { "Content-Type": "application/json", Accept: "application/json", "X-CSRFToken": this.token };
    let answer;
    try {
      answer = await fetch(this.form.dataset.save, { method: "POST", headers, body: JSON.stringify(body), redirect: "manual" });
    } catch {
      throw new Error("there is no answer from the server");
    }
    if (answer.type === "opaqueredirect") throw new Error(SIGNED_OUT);
    if (answer.status === 403) throw new Error(await this.#newToken());
    if (answer.status === 400) throw new Error((await answer.json()).reason);
    if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
    return answer.json();
  }

  // A token is given with the page. It is taken only for whoever opened this one: what was typed is theirs.
  async #newToken() {
    let answer, page;
    try {
      answer = await fetch(location.pathname);
      page = new DOMParser().parseFromString(await answer.text(), "text/html");
    } catch {
      return "there is no answer from the server";
    }
    const form = page.getElementById("desk");
    if (!form) return answer.redirected ? SIGNED_OUT : "the server refused it";
    if (form.dataset.person !== this.form.dataset.person) return "somebody else is signed in: sign in as yourself in another tab";
    this.token = form.elements.csrfmiddlewaretoken.value;
    return "the server refused it";
  }

  #failed(reason) {
    this.tries += 1;
    const wait = Math.min(LONGEST_WAIT, 1000 * 2 ** (this.tries - 1));
    this.say(`Not saved: ${reason}. Trying again; nothing is lost while this page is open.`, "failed");
    this.timer = setTimeout(() => this.flush({ refresh: !this.waits }), wait);
  }

  have() {
    const parts = [...document.querySelectorAll("[data-part]")];
    return Object.fromEntries(parts.map((part) => [part.dataset.part, part.dataset.mark]));
  }

  tell() {
    if (this.tries) return;
    if (this.refused.size) {
      const many = this.refused.size === 1 ? "one cell is" : `${this.refused.size} cells are`;
      this.say(`${many} not saved: ${[...this.refused.values()][0]}`, "failed");
    } else if (this.waits || this.typing || this.naming) {
      this.say("Not saved yet", "waiting");
    } else if (this.at) {
      this.say(`Saved at ${this.at}, reading ${this.base}`, "saved");
      this.#tellBeside();
    }
  }

  // Where two people changed one cell, the earlier save stands in it: whoever made the later one may be far below.
  #tellBeside() {
    if (!document.querySelector("#part-asides [name=collision]")) return;
    const link = document.createElement("a");
    link.href = "#part-asides";
    link.textContent = "two people changed the same cell, choose";
    this.line.append("; ", link);
  }

  say(words, how) {
    this.line.textContent = words;
    this.line.className = how;
  }
}

function newKey() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
