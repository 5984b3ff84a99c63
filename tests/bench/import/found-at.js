// Run in a page: resolves, in milliseconds after the next key, when what is found for the words has been painted.
(words) =>
  new Promise((resolve) => {
    const field = document.querySelector('main input[type=search]');
    const isFound = () => {
      const list = document.querySelector('main ul');
      const link = list?.querySelector('a[href*="q="]');
      if (field.value !== words || !link) return false;
      // What was found for the letters before stays, paler, until the new is there.
      return (
        new URL(link.href).searchParams.get('q') === words &&
        getComputedStyle(list.parentElement).opacity === '1'
      );
    };
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        const check = () =>
          isFound()
            ? setTimeout(() => resolve(performance.now() - timeStamp))
            : requestAnimationFrame(check);
        requestAnimationFrame(check);
      },
      { once: true },
    );
  });
