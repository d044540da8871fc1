// Lists the pages kept on this device, each with the hour it was kept. The page
// reads well without this: it only replaces one sentence per language.
(async () => {
  if (!("caches" in self)) return;
  const kept = [];
  for (const name of await caches.keys()) {
    if (!name.startsWith("concerto-pages-")) continue;
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const answer = await cache.match(request);
      if (!answer.headers.get("content-type")?.startsWith("text/html")) continue;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      kept.push({
        url: request.url,
        lang: page.documentElement.lang === "nl" ? "nl" : "fr",
        title: page.title.replace(/ · Concerto$/, "") || new URL(request.url).pathname,
        at: new Date(answer.headers.get("x-kept-at")),
      });
    }
  }
  kept.sort((a, b) => b.at - a.at);

  for (const list of document.querySelectorAll("[data-kept]")) {
    const lang = list.dataset.kept;
    const hour = new Intl.DateTimeFormat(`${lang}-BE`, { dateStyle: "full", timeStyle: "short" });
    for (const page of kept.filter((page) => page.lang === lang)) {
      const link = document.createElement("a");
      link.href = page.url;
      link.textContent = page.title;
      const line = document.createElement("li");
      line.append(link);
      if (!isNaN(page.at)) {
        const time = document.createElement("time");
        time.dateTime = page.at.toISOString();
        time.textContent = (lang === "nl" ? "Bewaard op " : "Gardé le ") + hour.format(page.at);
        line.append(time);
      }
      list.append(line);
    }
    list.hidden = !list.children.length;
    list.parentElement.querySelector("[data-none]").hidden = !list.hidden;
  }
})();
