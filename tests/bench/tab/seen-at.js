// Run in a page: resolves, in milliseconds of the machine's calendar, when the text has been painted.
({ selector, text }) =>
  new Promise((resolve) => {
    const isThere = () =>
      [...document.querySelectorAll(selector)].some((one) => one.textContent.includes(text));
    const check = () => {
      if (!isThere()) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(Date.now())));
    };
    const observer = new MutationObserver(check);
    observer.observe(document, { childList: true, subtree: true, characterData: true });
    check();
  });
