// The meeting desk. A form inside [data-desk] is posted without leaving the page; the answer takes the place of the main part.
// The focus stays where the hands are, and what was being typed elsewhere on the desk stays typed.
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

function replaceMain(page, sentForm) {
  const main = document.querySelector("main");
  const next = page.querySelector("main");
  const focused = document.activeElement?.id;
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
  if (errors) return;

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

document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post" || !form.closest("[data-desk]") || form.hasAttribute("data-leave")) return;
  event.preventDefault();
  await post(form, event.submitter);
  // Set by forms.js when the form seemed to leave; the next click may send again.
  delete form.dataset.sent;
});
