// The meeting desk. A form inside [data-desk] is posted without leaving the page; the answer takes the place of the main part.
// The focus stays where the hands are, and what was being typed elsewhere on the desk stays typed. What is written while the
// line is down waits in this browser (desk-queue.js) and is shown as waiting until the server has it.
import { Queue } from "./desk-queue.js";

const SIGN_IN = "/dang-nhap";

const voice = document.createElement("p");
voice.className = "vh";
voice.setAttribute("role", "status");
document.body.append(voice);

const say = (text) => {
  voice.textContent = "";
  setTimeout(() => (voice.textContent = text), 50);
};

const isChanged = (input) =>
  input.type === "checkbox" || input.type === "radio"
    ? input.checked !== input.defaultChecked
    : input.tagName === "SELECT"
      ? [...input.options].some((option) => option.selected !== option.defaultSelected)
      : input.value !== input.defaultValue;

// Fields of other forms with something typed and not yet sent, by id.
const unsent = (main, sentForm) =>
  [...main.querySelectorAll("input:not([type=hidden], [type=file]), textarea, select")].filter(
    (input) => input.id && !sentForm.contains(input) && isChanged(input),
  );

function replaceMain(page, sentForm, quietly = false) {
  const main = document.querySelector("main");
  const next = page.querySelector("main");
  const focused = document.activeElement?.id;
  const [from, to] = [document.activeElement?.selectionStart, document.activeElement?.selectionEnd];
  const formAction = sentForm.getAttribute("action");
  for (const old of unsent(main, sentForm)) {
    const input = next.querySelector(`#${CSS.escape(old.id)}`);
    if (!input) continue;
    if (old.type === "checkbox" || old.type === "radio") input.checked = old.checked;
    else input.value = old.value;
  }
  // What was sent folds again; everything else that was open stays open.
  const sentIn = sentForm.closest("details");
  for (const menu of main.querySelectorAll("details[open][id]")) {
    if (menu === sentIn) continue;
    const same = next.querySelector(`#${CSS.escape(menu.id)}`);
    if (same) same.open = true;
  }
  main.replaceWith(next);
  document.title = page.title;
  const errors = next.querySelector("#loi");
  document.dispatchEvent(new CustomEvent("portal:replaced"));
  showWaiting();
  if (errors) return;
  if (quietly) {
    const same = focused && document.getElementById(focused);
    same?.focus({ preventScroll: true });
    if (same && from !== undefined && from !== null) same.setSelectionRange?.(from, to);
    return;
  }

  const place =
    (focused && document.getElementById(focused)) ||
    [...next.querySelectorAll("form")].find((form) => form.getAttribute("action") === formAction)?.querySelector("textarea, input:not([type=hidden]), select, button") ||
    next;
  (place.closest("details:not([open])")?.querySelector("summary") ?? place).focus({ preventScroll: true });
  say(next.querySelector(".notice--ok[role=status]")?.textContent.trim() ?? "Đã ghi");
}

function trouble(form, text, href) {
  form.querySelector("[data-desk-trouble]")?.remove();
  const line = document.createElement("p");
  line.className = "error";
  line.dataset.deskTrouble = "";
  line.setAttribute("role", "alert");
  line.append(text);
  if (href) {
    const link = document.createElement("a");
    Object.assign(link, { href, target: "_blank", textContent: "Đăng nhập ở cửa sổ mới" });
    line.append(" ", link);
  }
  form.append(line);
}

async function post(form, submitter) {
  const body = new FormData(form);
  if (submitter?.name) body.append(submitter.name, submitter.value);
  const hasFile = [...body.values()].some((value) => value instanceof File);
  let answer;
  try {
    answer = await fetch(submitter?.getAttribute("formaction") ?? form.action, {
      method: "POST",
      body: hasFile ? body : new URLSearchParams(body),
      headers: { Accept: "text/html" },
    });
  } catch {
    return trouble(form, "Chưa gửi được vì mất kết nối. Nội dung vẫn còn; xin bấm lại khi có mạng.");
  }
  if (answer.status === 401 || (answer.redirected && new URL(answer.url).pathname === SIGN_IN))
    return trouble(form, "Phiên làm việc đã hết. Nội dung vẫn còn; xin đăng nhập rồi bấm lại.", SIGN_IN);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (answer.redirected && !page.querySelector("[data-desk]")) return location.assign(answer.url);
  if (page.querySelector("main")) replaceMain(page, form);
  else trouble(form, "Chưa gửi được. Nội dung vẫn còn; xin thử lại.");
}

// ---------- What waits ----------

const desk = () => document.querySelector("[data-desk]");
const clockGap = Number(desk()?.dataset.deskNow ?? Date.now()) - Date.now();
const queue = desk()?.dataset.deskKey ? new Queue(desk().dataset.deskKey, () => showWaiting(), (answers) => sent(answers)) : null;
let newest = null; // the desk as the server last showed it, while something is being typed here

const typing = () => {
  const input = document.activeElement;
  return input?.matches?.("main input:not([type=hidden]), main textarea") && isChanged(input);
};

const labelOf = (form, submitter) => {
  const said = [...form.querySelectorAll("input:not([type=hidden]), textarea, select")]
    .map((input) => (input.tagName === "SELECT" ? (input.value ? input.selectedOptions[0].textContent : "") : input.value).trim())
    .filter(Boolean)
    .join(", ");
  const act = submitter?.hasAttribute("formaction") ? `${submitter.textContent.trim()}: ` : "";
  return `${act}${form.dataset.deskKeeps}${said ? `. ${said}` : ""}`.slice(0, 300);
};

function line(entry) {
  const item = document.createElement("li");
  const words = document.createElement("p");
  words.className = "as-typed";
  words.textContent = `${entry.at}. ${entry.label}`;
  item.append(words);
  if (!entry.refused) return item;
  const why = document.createElement("p");
  why.className = "error";
  why.textContent = `Cổng không ghi được: ${entry.refused}`;
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: "btn btn--secondary btn--small", textContent: "Bỏ mục này" });
  button.addEventListener("click", () => {
    queue.drop(entry.id);
    showWaiting();
    (document.querySelector("[data-desk-waiting] button") ?? document.querySelector("main")).focus();
  });
  item.append(why, button);
  return item;
}

function showWaiting() {
  const place = document.querySelector("[data-desk-waiting]");
  if (!place || !queue) return;
  const entries = queue.entries.filter((entry) => queue.downSince || queue.failures > 0 || entry.refused || entry.late);
  place.hidden = entries.length === 0;
  const waiting = entries.filter((entry) => !entry.refused).length;
  const title = place.querySelector("h2");
  const since = queue.downSince?.toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit", hour12: false });
  const words =
    waiting === 0
      ? `${entries.length} mục chưa ghi được`
      : queue.signedOut
        ? `Phiên làm việc đã hết. ${waiting} mục chờ gửi, vẫn còn trên máy này. `
        : `Mất kết nối từ ${since ?? entries[0].at}. ${waiting} mục chờ gửi; cứ ghi tiếp, Cổng tự gửi khi có mạng.`;
  if (title.firstChild?.textContent !== words) {
    title.textContent = words;
    if (queue.signedOut && waiting > 0) {
      const link = document.createElement("a");
      Object.assign(link, { href: SIGN_IN, target: "_blank", textContent: "Đăng nhập ở cửa sổ mới" });
      title.append(link);
    }
  }
  place.querySelector("ul").replaceChildren(...entries.map(line));
}

function show(page, form) {
  if (!typing()) return replaceMain(page, form, true);
  newest = page;
}
document.addEventListener("focusout", () => {
  setTimeout(() => {
    if (!newest || typing()) return;
    const page = newest;
    newest = null;
    replaceMain(page, document.createElement("form"), true);
  });
});

// What waited went out: the last answer shows the desk as it is now.
function sent(answers) {
  const done = [...answers.values()].filter((answer) => answer.done);
  if (done.length === 0) return;
  show(done.at(-1).page, document.createElement("form"));
  if (queue.waiting.length === 0) say("Đã gửi đủ các mục chờ.");
}

const missing = (form) =>
  [...form.querySelectorAll("textarea, select, input:not([type=hidden])")].find((input) => !input.value.trim() && input.labels[0] && !input.labels[0].querySelector(".field__optional") && input.name !== "Honorific");

/** A form that may wait: kept first, then sent. While the line is down, it is emptied for what comes next. */
async function keepAndSend(form, submitter) {
  const down = queue.failures > 0;
  form.querySelector("[data-desk-trouble]")?.remove();
  if (queue.has(form, submitter)) return say("Mục này đang chờ gửi.");
  const empty = down && !submitter?.hasAttribute("formaction") && missing(form);
  if (empty) return trouble(form, `Hãy ghi ô “${empty.labels[0].textContent.trim()}”.`), empty.focus();
  const entry = queue.put(form, submitter, labelOf(form, submitter), Date.now() + clockGap);
  if (down) return setAside(form);
  const answer = (await queue.flush()).get(entry.id);
  if (!answer) return setAside(form);
  if (answer.done) {
    newest = null;
    return answer.page.querySelector("[data-desk]") ? replaceMain(answer.page, form) : location.assign(answer.url);
  }
  queue.drop(entry.id); // it still stands in its form, beside the server's words
  if (answer.page.querySelector("main")) replaceMain(answer.page, form);
  else trouble(form, "Chưa gửi được. Nội dung vẫn còn; xin thử lại.");
}

function setAside(form) {
  form.reset();
  const menu = form.closest("details");
  if (menu) menu.open = false;
  showWaiting();
  say("Đã giữ lại trên máy này, chờ gửi.");
  (menu?.querySelector("summary") ?? form.querySelector("select, textarea, input:not([type=hidden]), button"))?.focus({ preventScroll: true });
}

document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post" || !form.closest("[data-desk]") || form.hasAttribute("data-leave")) return;
  event.preventDefault();
  if (queue && form.hasAttribute("data-desk-keeps")) await keepAndSend(form, event.submitter);
  else await post(form, event.submitter);
  // Set by forms.js when the form seemed to leave; the next click may send again.
  delete form.dataset.sent;
});

if (queue?.waiting.length > 0) {
  queue.entries = queue.entries.map((entry) => ({ ...entry, late: true }));
  queue.retryNow();
}
showWaiting();
