// Filters by group and rule; a finding in the list and its words in the text point at each other.
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const rule = document.querySelector("select");
const filter = () => {
  const groups = new Set(all("nav input:checked").map(box => box.value));
  const shown = element => groups.has(element.dataset.group) && (!rule.value || rule.value === element.dataset.code);
  all("li").forEach(item => { item.hidden = !shown(item); });
  all("mark").forEach(mark => mark.classList.toggle("off", !shown(mark)));
  all("aside section").forEach(section => { section.hidden = !section.querySelector("li:not([hidden])"); });
  all(".file[data-found]").forEach(file => { file.hidden = !file.querySelector("li:not([hidden])"); });
};
all("nav input, nav select").forEach(control => control.addEventListener("change", filter));
const point = (id, jump) => {
  all(".here").forEach(element => element.classList.remove("here"));
  const item = document.getElementById("i" + id);
  const marks = all(`mark[data-id="${id}"]`);
  [item, ...marks].forEach(element => element && element.classList.add("here"));
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
  (jump === "text" ? marks[0] : item)?.scrollIntoView({ behavior: calm, block: jump === "text" ? "center" : "nearest" });
};
document.addEventListener("click", event => {
  const mark = event.target.closest("mark:not(.off)");
  const link = event.target.closest("li a");
  if (mark) point(mark.dataset.id, "list");
  if (link) { event.preventDefault(); point(link.parentElement.id.slice(1), "text"); }
});
filter();
