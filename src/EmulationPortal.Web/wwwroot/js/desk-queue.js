// What is written at the desk while the line is down. Each entry is put into this browser's store before it is sent, with
// the mark of its form: sent twice, it is done once. Entries go out in the order they were written, and stay until the
// server has answered them. Several windows on one desk share the queue.
const PREFIX = "ban:";
const TIMEOUT = 15000;
const LONGEST_WAIT = 15000;
const SIGN_IN = "/dang-nhap";

const newMark = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

export class Queue {
  /** @param key person and meeting; @param tell called when something has changed; @param sent called with the answers when what waited went out by itself */
  constructor(key, tell, sent) {
    this.key = PREFIX + key;
    this.tell = tell;
    this.sent = sent;
    this.memory = [];
    this.failures = 0;
    this.downSince = null;
    this.signedOut = false;
    addEventListener("online", () => this.retryNow());
    addEventListener("focus", () => this.retryNow());
    addEventListener("storage", (event) => event.key === this.key && this.tell());
    addEventListener("beforeunload", (event) => {
      if (!this.kept && this.waiting.length > 0) event.preventDefault();
    });
  }

  get entries() {
    try {
      return JSON.parse(localStorage.getItem(this.key)) ?? [];
    } catch {
      return this.memory;
    }
  }

  set entries(list) {
    this.memory = list;
    try {
      if (list.length > 0) localStorage.setItem(this.key, JSON.stringify(list));
      else localStorage.removeItem(this.key);
      this.kept = true;
    } catch {
      this.kept = false; // this browser keeps nothing: the page must stay open, and asks before it goes
    }
  }

  get waiting() {
    return this.entries.filter((entry) => !entry.refused);
  }

  /** Takes a form as it stands, and gives it a new mark for what is written next. */
  put(form, submitter, label, pressed) {
    const fields = [...new FormData(form)].filter(([name, value]) => typeof value === "string" && name !== "__RequestVerificationToken" && name !== "Pressed");
    if (submitter?.name) fields.push([submitter.name, submitter.value]);
    fields.push(["Pressed", String(pressed)]);
    const entry = { id: newMark(), action: submitter?.getAttribute("formaction") ?? form.getAttribute("action"), fields, label, at: new Date().toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit", hour12: false }) };
    this.entries = [...this.entries, entry];
    const mark = form.querySelector('input[name="__lan-gui"]');
    if (mark) mark.value = newMark();
    return entry;
  }

  /** Whether the same thing waits already: a second press while nothing could be seen to happen. */
  has(form, submitter) {
    const action = submitter?.getAttribute("formaction") ?? form.getAttribute("action");
    const content = (fields) => JSON.stringify(fields.filter(([name]) => name !== "Pressed" && name !== "__lan-gui"));
    const now = [...new FormData(form)].filter(([name, value]) => typeof value === "string" && name !== "__RequestVerificationToken");
    return this.waiting.some((entry) => entry.action === action && content(entry.fields) === content(now));
  }

  drop(id) {
    this.entries = this.entries.filter((entry) => entry.id !== id);
  }

  refuse(id, message) {
    this.entries = this.entries.map((entry) => (entry.id === id ? { ...entry, refused: message } : entry));
  }

  async retryNow() {
    if (this.waiting.length > 0) this.sent(await this.flush());
  }

  /** Sends everything that waits, one after another; @returns the answers of what was done, by entry. */
  flush() {
    clearTimeout(this.timer);
    this.running ??= this.turn(() => this.send()).finally(() => {
      this.running = null;
      if (this.waiting.length > 0 && !this.signedOut) this.timer = setTimeout(() => this.retryNow(), Math.min(LONGEST_WAIT, 1000 * 2 ** Math.max(0, this.failures - 1)));
    });
    return this.running;
  }

  /** Two windows of one person do not send at the same moment; what slips through is done once all the same. */
  turn(act) {
    return navigator.locks ? navigator.locks.request(this.key, act) : act();
  }

  async send() {
    const answers = new Map();
    for (let entry = this.waiting[0]; entry; entry = this.waiting[0]) {
      const answer = await this.post(entry);
      if (!answer) break;
      answers.set(entry.id, answer);
    }

    this.tell();
    return answers;
  }

  /** One entry; null where it must wait. */
  async post(entry, again = false) {
    const abort = new AbortController();
    const timeout = setTimeout(() => abort.abort(), TIMEOUT);
    try {
      const body = new URLSearchParams(entry.fields);
      body.set("__RequestVerificationToken", document.querySelector('[data-desk] input[name="__RequestVerificationToken"]')?.value ?? "");
      const answer = await fetch(entry.action, { method: "POST", body, headers: { Accept: "text/html" }, signal: abort.signal });
      const text = await answer.text();
      if (answer.status === 401 || (answer.redirected && new URL(answer.url).pathname === SIGN_IN)) return this.wait(true);
      if (answer.status >= 500 || answer.status === 429) return this.wait(false);
      if (answer.status === 400 && !again && (await this.renew())) return this.post(entry, true);
      this.failures = 0;
      this.downSince = null;
      this.signedOut = false;
      const page = new DOMParser().parseFromString(text, "text/html");
      const done = answer.redirected && answer.ok;
      if (done) this.drop(entry.id);
      else this.refuse(entry.id, reason(page));
      return { done, page, url: answer.url };
    } catch {
      return this.wait(false);
    } finally {
      clearTimeout(timeout);
    }
  }

  wait(signedOut) {
    this.failures++;
    this.downSince ??= new Date();
    this.signedOut = signedOut;
    return null;
  }

  /** The page stood open so long that its forms have grown old: takes the marks of a new one. */
  async renew() {
    const answer = await fetch(location.pathname, { headers: { Accept: "text/html" } });
    const token = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector('[data-desk] input[name="__RequestVerificationToken"]')?.value;
    if (!token) return false;
    for (const input of document.querySelectorAll('input[name="__RequestVerificationToken"]')) input.value = token;
    return true;
  }
}

const reason = (page) =>
  [...page.querySelectorAll("#loi li")].map((line) => line.textContent.trim()).join(" ") || page.querySelector("#loi")?.textContent.trim() || page.querySelector("main h1")?.textContent.trim() || "Cổng không ghi được mục này.";
