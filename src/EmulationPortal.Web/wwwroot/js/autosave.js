// Drafts save themselves, one form at a time:
//   <form data-autosave-url="…" data-autosave-key="person:section"> with a hidden Version and an <autosave-status>.
// The form is posted as it would be by its button, with the header X-Autosave: 1. The answers:
//   200 { savedAt, version }     saved; { versions } too where lines of the form carry versions of their own, by the name of their field
//                                { faults } where some fields could not be taken, by name: the rest is saved; the whole answer is told on by the event portal:saved
//   409 { conflictUrl }          somebody saved since; the server has set this text aside, and the address shows both
//   422 { message }              what is typed cannot be saved as it stands; it is tried again after the next change
//   401                          signed out
// What the server has not yet acknowledged is also kept in this browser, under the person and the section.
import { drop, keep, read } from "./drafts.js";

const PAUSE = 1500;
const LONGEST_WAIT = 60000;
const TIMEOUT = 20000;
const SIGN_IN = "/dang-nhap";
const here = () => location.pathname + location.search;

// The list of sections, and the count of those still to be written, follow what has been saved.
const tell = (form) => {
  const text = form.elements.Text;
  const word = text && document.querySelector(`[data-state-of="${text.id}"]`);
  if (!word) return;
  const [before, now] = [word.textContent, text.value.trim() ? "Xong" : word.dataset.empty];
  word.textContent = now;
  const missing = document.querySelector("[data-missing]");
  if (!missing || word.dataset.empty !== "Trống" || before === now) return;
  const left = Number(missing.dataset.missing) + (now === "Xong" ? -1 : 1);
  missing.dataset.missing = left;
  missing.textContent = left > 0 ? `Còn ${left} mục bắt buộc chưa ghi` : "";
};

class Autosave {
  constructor(form) {
    this.form = form;
    this.url = form.dataset.autosaveUrl;
    this.key = form.dataset.autosaveKey;
    this.status = form.querySelector("[data-autosave-status]");
    this.edits = 0;
    this.saved = 0;
    this.failures = 0;
    this.stopped = false;
    this.unsent = null;
    form.addEventListener("input", () => this.edited());
    form.addEventListener("change", () => this.edited());
    form.addEventListener("submit", (event) => this.beforeSubmit(event));
    addEventListener("online", () => this.retryNow());
    addEventListener("focus", () => this.retryNow());
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden" && this.dirty) this.save(true);
    });
    addEventListener("beforeunload", (event) => {
      if (this.dirty && !this.kept && !this.leaving) event.preventDefault();
    });
    this.restore();
  }

  get dirty() {
    return this.edits > this.saved;
  }

  get version() {
    return this.form.elements.Version?.value ?? "";
  }

  // The texts as the form would post them; files stay with the form.
  fields() {
    return [...new FormData(this.form)].filter(([name, value]) => typeof value === "string" && name !== "__RequestVerificationToken");
  }

  edited() {
    this.edits++;
    this.keep();
    if (this.stopped) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), Math.max(PAUSE, this.failures ? this.wait() : 0));
  }

  // While an older text waits to be sent, its place is not taken.
  keep() {
    this.kept = !this.unsent && keep(this.key, this.version, this.fields());
  }

  wait() {
    return Math.min(LONGEST_WAIT, 2000 * 2 ** (this.failures - 1));
  }

  retryNow() {
    if (!this.dirty || this.running || (this.stopped && !this.signedOut)) return;
    if (this.failures || this.signedOut) this.save();
  }

  save(leaving = false) {
    clearTimeout(this.timer);
    this.running ??= this.send(leaving).finally(() => {
      this.running = null;
      if (this.dirty && !this.stopped) this.timer = setTimeout(() => this.save(), this.failures ? this.wait() : PAUSE);
    });
    return this.running;
  }

  async send(leaving) {
    const at = this.edits;
    const body = new URLSearchParams(this.unsent ?? this.fields());
    body.set("__RequestVerificationToken", this.form.elements.__RequestVerificationToken?.value ?? "");
    const abort = new AbortController();
    const timeout = setTimeout(() => abort.abort(), TIMEOUT);
    let answer;
    try {
      answer = await fetch(this.url, {
        method: "POST",
        headers: { "X-Autosave": "1", Accept: "application/json" },
        body,
        redirect: "manual",
        keepalive: leaving,
        signal: abort.signal,
      });
      if (answer.status === 200) await this.acknowledged(await answer.json(), at);
      else await this.refused(answer, at);
    } catch {
      this.failedOnTheWay();
    } finally {
      clearTimeout(timeout);
    }
  }

  async acknowledged(answer, at) {
    const { savedAt, version, versions } = answer;
    const faults = Object.keys(answer.faults ?? {}).length;
    if (this.form.elements.Version) this.form.elements.Version.value = version;
    for (const [name, value] of Object.entries(versions ?? {})) this.form.elements[name].value = value;
    this.saved = Math.max(this.saved, at);
    this.failures = 0;
    this.stopped = this.signedOut = false;
    this.unsent = null;
    if (this.dirty || faults > 0) this.keep();
    else drop(this.key);
    if (faults > 0) this.say("s-late", `Đã lưu các ô khác; còn ${faults} ô phải sửa`);
    else this.say("s-done", `Đã lưu ${savedAt}`);
    tell(this.form);
    this.form.dispatchEvent(new CustomEvent("portal:saved", { detail: answer, bubbles: true }));
  }

  async refused(answer, at) {
    if (answer.status >= 500 || answer.status === 429) return this.failedOnTheWay();
    if (answer.status === 422) return this.say("s-late", (await answer.json()).message);
    if (answer.status === 409) return this.conflict((await answer.json()).conflictUrl, at);
    const signedOut = answer.status === 401 || answer.type === "opaqueredirect";
    this.stopped = true;
    this.signedOut = signedOut;
    const where = this.kept ? "Nội dung bạn ghi vẫn còn trên máy này." : "Xin đừng đóng trang này.";
    if (signedOut) {
      // Where the browser keeps nothing, this page must stay open: sign-in opens beside it, and saving resumes on return.
      return this.say("s-late", `Phiên làm việc đã hết. ${where}`, {
        text: "Đăng nhập để lưu tiếp",
        href: `${SIGN_IN}?tro-lai=${encodeURIComponent(here())}`,
        beside: !this.kept,
      });
    }
    if (answer.status === 400) return this.say("s-late", `Trang mở đã quá lâu nên chưa lưu được. ${where}`, { text: "Tải lại trang", href: here() });
    this.say("s-late", `Bạn không còn quyền sửa phần này, hoặc phần này đã khóa. ${where}`);
  }

  // The form itself may go on saving only when it was an older text that met the newer one.
  conflict(conflictUrl, at) {
    this.stopped = !this.unsent;
    this.unsent = null;
    this.saved = at;
    this.failures = 0;
    if (this.dirty) this.keep();
    else drop(this.key);
    const notice = document.createElement("p");
    notice.className = "notice notice--care";
    notice.setAttribute("role", "alert");
    const words = document.createElement("span");
    const link = document.createElement("a");
    link.href = conflictUrl;
    link.textContent = "Xem và ghép hai bản";
    words.append("Có người đã lưu bản mới hơn bản của bạn. Cả hai bản đều còn. ", link);
    notice.append(words);
    this.form.prepend(notice);
    if (this.stopped) this.say("s-late", "Đã ngừng tự lưu để không ghi đè bản mới hơn.");
  }

  failedOnTheWay() {
    this.failures++;
    this.say("s-wait", "Chưa lưu được, sẽ thử lại");
  }

  // The form's own button must not race with a save that is on its way: that save would change the version under it.
  async beforeSubmit(event) {
    clearTimeout(this.timer);
    if (!this.running) {
      this.leaving = true;
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    const submitter = event.submitter;
    this.stopped = true;
    await this.running;
    this.leaving = true;
    this.form.requestSubmit(submitter);
  }

  // A text this browser kept and the server never acknowledged. If nobody saved since, it goes back into the form. If
  // somebody did, it is sent with the version it was written on, so that the server answers with both texts.
  async restore() {
    const copy = read(this.key);
    if (!copy) return;
    const content = (fields) => JSON.stringify(fields.filter(([name]) => name !== "Version"));
    if (content(copy.fields) === content(this.fields())) return drop(this.key);
    this.edits++;
    this.kept = true;
    if (String(copy.version) === this.version) {
      this.fill(copy.fields);
      this.say("s-wait", `Đã khôi phục nội dung chưa lưu lúc ${copy.at}`);
      this.timer = setTimeout(() => this.save(), PAUSE);
      return;
    }
    this.unsent = copy.fields;
    await this.save();
  }

  fill(fields) {
    for (const input of this.form.elements) {
      if (!input.name || input.type === "hidden" || input.type === "file" || input.tagName === "BUTTON") continue;
      const values = fields.filter(([name]) => name === input.name).map(([, value]) => value);
      if (input.type === "checkbox" || input.type === "radio") input.checked = values.includes(input.value);
      else if (input.tagName === "SELECT") for (const option of input.options) option.selected = values.includes(option.value);
      else if (values.length > 0) input.value = values[0];
    }
  }

  say(shape, text, link) {
    if (!this.status) return;
    const [icon, words] = this.status.children;
    const use = icon.querySelector("use");
    use.setAttribute("href", use.getAttribute("href").replace(/#.*/, `#${shape}`));
    icon.hidden = false;
    this.status.classList.toggle("is-trouble", shape === "s-late");
    this.status.classList.toggle("is-waiting", shape === "s-wait");
    words.textContent = link ? `${text} ` : text;
    if (!link) return;
    const anchor = document.createElement("a");
    anchor.href = link.href;
    anchor.textContent = link.text;
    if (link.beside) anchor.target = "_blank";
    words.append(anchor);
  }
}

const known = new WeakSet();
const prepare = () => {
  for (const form of document.querySelectorAll("form[data-autosave-url][data-autosave-key]")) {
    if (!known.has(form)) new Autosave(form);
    known.add(form);
  }
};
prepare();
document.addEventListener("portal:replaced", prepare);
