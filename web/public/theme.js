// Sets a stored theme before the first paint; without one the page follows the system.
(function () {
  try {
    var theme = localStorage.getItem('phonework.theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch (_) {
    // Storage may be switched off: the system's theme is right then.
  }
})();
