// Applies the visitor's theme before the first paint, and lets [data-theme-toggle] buttons change it. Without a choice the system decides.
const storageName = "face-theme";

function applyTheme(theme) {
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
}

function shownTheme() {
  return document.documentElement.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
}

try {
  applyTheme(localStorage.getItem(storageName));
} catch {
  // A browser that keeps nothing: the system decides.
}

document.addEventListener("click", (event) => {
  if (!event.target.closest?.("[data-theme-toggle]")) return;
  const theme = shownTheme() === "dark" ? "light" : "dark";
  applyTheme(theme);
  try {
    localStorage.setItem(storageName, theme);
  } catch {
    // As above: the choice holds for this page.
  }
});
