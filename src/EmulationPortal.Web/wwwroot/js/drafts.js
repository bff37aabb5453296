// Texts the server has not acknowledged, kept in this browser under person and section. Each window marks its own, so that
// one window's acknowledgement never takes away what another still has to save. Old ones are swept.
const PREFIX = "nhap:";
const WEEK = 7 * 24 * 3600 * 1000;
const mine = `${Date.now()}-${Math.random()}`;

const get = (key) => {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + key));
  } catch {
    return null;
  }
};

/** Keeps the fields; false where the browser would not. */
export function keep(key, version, fields) {
  const now = new Date();
  const at = now.toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit", hour12: false });
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify({ version, fields, at, moment: now.getTime(), window: mine }));
    return true;
  } catch {
    return false;
  }
}

/** { version, fields, at }, taken over by this window; null when there is none. */
export function read(key) {
  const copy = get(key);
  if (copy) {
    try {
      localStorage.setItem(PREFIX + key, JSON.stringify({ ...copy, window: mine }));
    } catch {
      // It stays as it was, and is read again next time.
    }
  }
  return copy;
}

/** Forgets the text, unless another window has since kept its own. */
export function drop(key) {
  if (get(key)?.window === mine) localStorage.removeItem(PREFIX + key);
}

try {
  for (const name of Object.keys(localStorage).filter((k) => k.startsWith(PREFIX))) {
    const copy = get(name.slice(PREFIX.length));
    if (!copy || Date.now() - copy.moment > WEEK) localStorage.removeItem(name);
  }
} catch {
  // A browser that keeps nothing has nothing to sweep.
}
