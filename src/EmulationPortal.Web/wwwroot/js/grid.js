// A table typed into like a sheet: form[data-grid] whose cells carry data-cell (one letter a column) and stand in rows marked data-row.
//   arrows up and down, Enter   the same column in the next row; left and right at the end of a text, the cell beside
//   paste of a block            shown first, cell by cell, then put in; "Hoàn tác" brings all of it back
// Figures that follow from what is typed are computed by the server: autosave.js tells what it answered by the event portal:saved.
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").trim().toLowerCase();
const cells = (form, column) => [...form.querySelectorAll(column ? `[data-cell="${column}"]` : "[data-cell]")];
const rowOf = (cell) => cell.closest("[data-row]");
const inRow = (row) => [...row.querySelectorAll("[data-cell]")];
const told = (form) => form.dispatchEvent(new Event("input", { bubbles: true }));

const go = (cell) => {
  if (!cell) return false;
  cell.focus();
  cell.select?.();
  return true;
};

const below = (form, cell, step) => {
  const column = cells(form, cell.dataset.cell);
  return column[column.indexOf(cell) + step];
};

const beside = (cell, step) => {
  const row = inRow(rowOf(cell));
  return row[row.indexOf(cell) + step];
};

document.addEventListener("keydown", (event) => {
  const cell = event.target.closest?.("form[data-grid] [data-cell]");
  if (!cell || event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
  const text = cell.tagName !== "SELECT";
  const single = cell.tagName === "INPUT";
  const atEnd = !text || (cell.selectionStart === cell.value.length && cell.selectionEnd === cell.value.length);
  const atStart = !text || (cell.selectionStart === 0 && cell.selectionEnd === 0);
  const all = text && cell.selectionStart === 0 && cell.selectionEnd === cell.value.length;
  let done = false;
  if (event.key === "Enter" && (single || !text)) {
    go(below(cell.form, cell, event.shiftKey ? -1 : 1));
    done = true; // Enter never sends the whole table
  } else if (single && event.key === "ArrowDown") done = go(below(cell.form, cell, 1));
  else if (single && event.key === "ArrowUp") done = go(below(cell.form, cell, -1));
  else if (event.key === "ArrowRight" && (atEnd || all)) done = go(beside(cell, 1));
  else if (event.key === "ArrowLeft" && (atStart || all)) done = go(beside(cell, -1));
  if (done) event.preventDefault();
});

// The choice of a list that a pasted word means; null when it means none.
const choice = (select, word) => [...select.options].find((option) => fold(option.value) === fold(word) || fold(option.text) === fold(word));

const plan = (form, start, lines) => {
  const column = cells(form, start.dataset.cell);
  const first = column.indexOf(start);
  const changes = [];
  lines.forEach((line, down) => {
    const anchor = column[first + down];
    if (!anchor) return;
    const row = inRow(rowOf(anchor));
    line.split("\t").forEach((word, right) => {
      const cell = row[row.indexOf(anchor) + right];
      if (!cell) return;
      const text = word.trim();
      const found = cell.tagName === "SELECT" && text ? choice(cell, text) : null;
      const refused = cell.tagName === "SELECT" && text && !found;
      const value = found ? found.value : text;
      if (value !== cell.value) changes.push({ cell, value, refused, text });
    });
  });
  return { changes, beyond: Math.max(0, lines.length - (column.length - first)) };
};

const element = (name, text, className) => {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  if (className) made.className = className;
  return made;
};

const preview = (form, { changes, beyond }) => {
  const dialog = element("dialog", "", "grid-paste");
  const good = changes.filter((change) => !change.refused);
  const title = element("h2", good.length > 0 ? `Dán vào ${good.length} ô` : "Không có ô nào thay đổi");
  title.id = "dan-tieu-de";
  dialog.setAttribute("aria-labelledby", title.id);
  const list = element("ul");
  for (const { cell, value, refused, text } of changes) {
    const place = `${rowOf(cell).dataset.name} (${cell.getAttribute("aria-label").split(",")[0].toLowerCase()})`;
    const item = element("li", refused ? `${place}: không có lựa chọn “${text}”, giữ nguyên` : `${place}: ${cell.value || "trống"} → ${value || "trống"}`);
    if (refused) item.className = "grid__care";
    list.append(item);
  }
  dialog.append(title);
  if (beyond > 0) dialog.append(element("p", `${beyond} dòng cuối nằm ngoài bảng nên không được dán.`, "grid__care"));
  if (changes.length > 0) dialog.append(list);
  const acts = element("div", "", "actions");
  if (good.length > 0) {
    const put = element("button", "Điền vào bảng", "btn btn--primary");
    put.type = "button";
    put.addEventListener("click", () => {
      dialog.close();
      fill(form, good);
    });
    acts.append(put);
  }
  const leave = element("button", good.length > 0 ? "Không dán" : "Đóng", "btn btn--secondary");
  leave.type = "button";
  leave.addEventListener("click", () => dialog.close());
  acts.append(leave);
  dialog.append(acts);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
};

const fill = (form, changes) => {
  const before = changes.map(({ cell }) => [cell, cell.value]);
  for (const { cell, value } of changes) cell.value = value;
  told(form);
  form.querySelector("[data-undo]")?.remove();
  const undo = element("button", `Hoàn tác lần dán ${changes.length} ô`, "btn btn--secondary");
  undo.type = "button";
  undo.dataset.undo = "";
  undo.addEventListener("click", () => {
    for (const [cell, value] of before) cell.value = value;
    undo.remove();
    told(form);
    go(before[0][0]);
  });
  form.querySelector(".grid-total .actions").prepend(undo);
  go(changes[0].cell);
};

document.addEventListener("paste", (event) => {
  const cell = event.target.closest?.("form[data-grid] [data-cell]");
  const text = event.clipboardData?.getData("text/plain").replace(/\r\n?/g, "\n").replace(/\n$/, "") ?? "";
  if (!cell || (!text.includes("\n") && !text.includes("\t")) || cell.tagName === "TEXTAREA") return;
  event.preventDefault();
  preview(cell.form, plan(cell.form, cell, text.split("\n")));
});

// What the server computed, and what it could not take.
document.addEventListener("portal:saved", (event) => {
  const { shown, faults } = event.detail;
  if (!shown) return;
  for (const [id, text] of Object.entries(shown)) {
    const place = document.getElementById(id);
    if (place && place.textContent !== text) place.textContent = text;
  }
  for (const cell of cells(event.target)) {
    const message = faults?.[cell.name];
    const place = document.getElementById(`l${cell.name.slice(1)}`);
    if (message) {
      cell.setAttribute("aria-invalid", "true");
      cell.setAttribute("aria-describedby", place.id);
      place.textContent = message;
    } else if (cell.getAttribute("aria-invalid")) {
      cell.removeAttribute("aria-invalid");
      cell.removeAttribute("aria-describedby");
      if (!Object.keys(faults ?? {}).some((field) => field.slice(1) === cell.name.slice(1))) place.textContent = "";
    }
  }
});

// A link that leads on saves first.
document.addEventListener("click", (event) => {
  const link = event.target.closest("form[data-grid] a[data-after-save]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const form = link.closest("form");
  form.action = link.dataset.afterSave;
  form.requestSubmit();
});
