// Runs in every frame before the page's own scripts, with `what` before it (see sight.ts): tells
// the console when the page was drawn and when its button answered, in milliseconds since it was opened.
/* global what */
(() => {
  sessionStorage.setItem('koppi-person', what.person);
  const find = ({ selector, text = '' }) =>
    [...document.querySelectorAll(selector)].find(({ textContent }) => textContent.includes(text));
  const tell = (event) => {
    const [content] = performance.getEntriesByName('first-contentful-paint');
    const told = { event, at: performance.now(), content: content?.startTime ?? null };
    console.log(`${what.word} ${JSON.stringify(told)}`);
  };
  /** After the frame in which it can be seen. */
  const when = (look, then) => {
    const observer = new MutationObserver(() => check());
    const check = () => {
      const found = look();
      if (!found) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => then(found)));
    };
    observer.observe(document, {
      childList: true,
      subtree: true,
      attributes: true,
      characterData: true,
    });
    check();
  };
  const button = () => {
    const found = find(what.button);
    return found?.disabled === false && what.drawn.every(find) ? found : undefined;
  };
  when(button, (found) => {
    tell('drawn');
    found.click();
    for (const event of ['answered', 'opened'])
      when(
        () => what[event] && find(what[event]),
        () => tell(event),
      );
  });
})();
