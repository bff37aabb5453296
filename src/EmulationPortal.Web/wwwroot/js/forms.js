// What every page with a form has. Without script the pages work the same, only with less comfort.

// A second click on the same button does nothing. The mark is put only on a form that really leaves: after
// the browser's own checks and after any other script that stopped it. It goes again when the page is shown
// from the browser's memory, or after a while (the answer may have been a file).
const RESEND_AFTER = 8000;
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "1";
  setTimeout(() => delete form.dataset.sent, RESEND_AFTER);
});
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});

// Leaving a form marked data-warn-unsaved after typing asks first.
const touched = new Set();
document.addEventListener("input", (event) => {
  const form = event.target.form;
  if (form?.hasAttribute("data-warn-unsaved")) touched.add(form);
});
document.addEventListener("submit", (event) => {
  if (!event.defaultPrevented) touched.delete(event.target);
});
addEventListener("beforeunload", (event) => {
  if ([...touched].some((form) => form.isConnected)) event.preventDefault();
});

// "Sao chép tin nhắn". Where the browser gives no clipboard, the text opens, selected.
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy] button");
  if (!button) return;
  const place = button.closest("[data-copy]");
  const text = place.querySelector("textarea");
  const status = place.querySelector("[role=status]");
  status.textContent = "";
  try {
    await navigator.clipboard.writeText(text.value);
    status.textContent = "Đã sao chép. Dán vào Zalo hoặc thư để gửi.";
  } catch {
    place.querySelector("details").open = true;
    text.focus();
    text.select();
    status.textContent = "Tin nhắn đã được chọn sẵn. Nhấn Ctrl+C để sao chép.";
  }
});

// Menus close by Escape (the focus returns to what opened them) and by a click elsewhere.
const closeMenus = (except) => {
  for (const menu of document.querySelectorAll("[data-menu][open]")) if (menu !== except) menu.open = false;
};
document.addEventListener("click", (event) => closeMenus(event.target.closest("[data-menu]")));
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const menu = document.activeElement?.closest("[data-menu][open]");
  closeMenus();
  menu?.querySelector("summary").focus();
});

// Once for the page, and again for a main part that desk.js has just replaced.
const prepare = () => {
  document.getElementById("loi")?.focus();
  for (const button of document.querySelectorAll("[data-copy] button[hidden]")) button.hidden = false;
};
prepare();
document.addEventListener("portal:replaced", prepare);
