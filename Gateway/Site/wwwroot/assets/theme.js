// Applies the visitor's theme before the first paint, and lets [data-theme-toggle] buttons change it. Without a choice the system decides.
{
  const storageName = "face-theme";
  const root = document.documentElement;

  const apply = (theme) => {
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  };

  const shown = () => root.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");

  // A browser may refuse to keep anything: then the choice holds for one page.
  const attempt = (action) => {
    try {
      return action();
    } catch {
      return null;
    }
  };

  apply(attempt(() => localStorage.getItem(storageName)));
  document.addEventListener("click", (event) => {
    if (!event.target.closest?.("[data-theme-toggle]")) return;
    apply(shown() === "dark" ? "light" : "dark");
    attempt(() => localStorage.setItem(storageName, root.dataset.theme));
  });
}
