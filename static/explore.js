// Hands the drawing over to plotly's script when somebody asks for it, and takes it back on Escape. Without this file
// the page is whole: nothing here holds anything that the page does not say.
(() => {
  const drawing = document.getElementById("drawing");
  if (!drawing) return;
  const picture = drawing.querySelector("picture");
  const status = document.createElement("span");
  status.setAttribute("role", "status");
  let plot = null;
  let loading = null;

  const button = (words, does) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = words;
    made.addEventListener("click", does);
    return made;
  };

  // The script carries the style sheet of a map library, which the content security policy would block with a fault in
  // the console. It is left out where an element of this name is there already.
  const withoutMaps = () => {
    const stand = document.createElement("meta");
    stand.id = "9f215cf04c5486422605d13261cb87401f4e7763b6296af81e98efbc0130da53";
    document.head.append(stand);
  };

  const script = () => {
    loading ??= new Promise((resolve, reject) => {
      withoutMaps();
      const element = document.createElement("script");
      element.src = drawing.dataset.script;
      element.addEventListener("load", resolve);
      element.addEventListener("error", () => { loading = null; element.remove(); reject(new Error("no script")); });
      document.head.append(element);
    });
    return loading;
  };

  const figure = async () => {
    const width = matchMedia("(max-width: 40rem)").matches ? "&width=narrow" : "";
    const answer = await fetch(drawing.dataset.figure + width);
    if (!answer.ok) throw new Error("no figure");
    return answer.json();
  };

  const paragraph = (words, kind) => {
    const made = document.createElement("p");
    made.className = kind;
    made.textContent = words;
    return made;
  };

  const around = (frame, canvas) => {
    const made = document.createElement("div");
    made.className = "explored";
    made.tabIndex = -1;
    made.setAttribute("role", "group");
    made.setAttribute("aria-label", `${frame.title}, to be explored; Escape returns to the drawing`);
    made.append(paragraph(frame.title, "title"), paragraph(frame.sentence, "sentence"), canvas);
    made.append(...frame.notes.map((note) => paragraph(note, "minding")), paragraph(frame.source, "source"));
    return made;
  };

  const isAsked = () => location.hash === "#explore";

  const open = async () => {
    if (plot) return;
    status.textContent = "Loading …";
    try {
      const [made] = await Promise.all([figure(), script()]);
      if (plot || !isAsked()) return;
      const canvas = document.createElement("div");
      plot = around(made.frame, canvas);
      picture.hidden = true;
      picture.after(plot);
      await Plotly.newPlot(canvas, made.data, { ...made.layout, width: canvas.clientWidth }, made.config);
      status.textContent = "";
      explore.textContent = "Back to the drawing (Escape)";
      explore.setAttribute("aria-expanded", "true");
      plot.focus({ preventScroll: true });
    } catch {
      close();
      leave();
      status.textContent = "The drawing cannot be explored now.";
    }
  };

  const close = () => {
    if (plot) {
      Plotly.purge(plot.querySelector(".js-plotly-plot") ?? plot);
      plot.remove();
    }
    plot = null;
    picture.hidden = false;
    status.textContent = "";
    explore.textContent = "Explore";
    explore.setAttribute("aria-expanded", "false");
  };

  const leave = () => history.replaceState(null, "", location.pathname + location.search);

  const toggle = () => {
    if (isAsked()) leave();
    else history.pushState(null, "", "#explore");
    follow();
  };

  const follow = () => {
    if (isAsked()) open();
    else if (plot || picture.hidden) close();
  };

  const copy = async () => {
    try {
      const image = fetch(drawing.dataset.png).then((answer) => {
        if (!answer.ok) throw new Error("no image");
        return answer.blob();
      });
      await navigator.clipboard.write([new ClipboardItem({ "image/png": image })]);
      status.textContent = "Copied, with its source and what differs.";
    } catch {
      status.textContent = "It could not be copied; the PNG below can be saved.";
    }
  };

  const explore = button("Explore", toggle);
  explore.setAttribute("aria-expanded", "false");
  const tools = document.createElement("div");
  tools.className = "tools";
  tools.append(explore);
  if (navigator.clipboard && window.ClipboardItem) tools.append(button("Copy as image", copy));
  tools.append(status);
  drawing.append(tools);

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !isAsked()) return;
    leave();
    close();
    explore.focus();
  });
  addEventListener("popstate", follow);
  addEventListener("hashchange", follow);
  follow();
})();
