"""The page of the local mode as the browser gets it."""

from html import escape
from typing import Final

from bot.cli.local_world import Room, Where, Who, World

_PAGE: Final = """\
<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Relais, mode local</title>
<style>
body { margin: 0; display: flex; height: 100vh; font: 15px/1.4 sans-serif;
  background: #1e1f22; color: #dbdee1 }
nav { width: 17rem; overflow-y: auto; padding: 0.75rem; box-sizing: border-box; flex: none }
main { flex: 1; display: flex; flex-direction: column; min-width: 0 }
iframe { border: 0; flex: 1 }
h1 { font-size: 1.1rem; margin: 0 0 0.5rem }
h2 { font-size: 0.8rem; margin: 1rem 0 0.2rem; color: #b5bac1 }
label { font-size: 0.8rem; color: #b5bac1 }
select, button { font: inherit; color: inherit; width: 100%; box-sizing: border-box;
  border: 0; border-radius: 4px; padding: 0.3rem 0.5rem; text-align: left }
select { background: #383a40 }
button { background: none; cursor: pointer }
button:hover, button[aria-current] { background: #404249 }
#said { padding: 0.75rem 1rem; margin: 0 }
#said:empty { display: none }
@media (max-width: 40rem) { body { flex-direction: column } nav { width: auto; max-height: 35vh } }
</style>
<nav>
<h1>Relais, mode local</h1>
<label for="who">Vous êtes</label>
<select id="who"><!-- people --></select>
<!-- places -->
</nav>
<main><p id="said" role="status"></p><iframe id="view" title="Le salon ouvert"></iframe></main>
<script>
const who = document.getElementById("who"), view = document.getElementById("view");
const said = document.getElementById("said");
const places = [...document.querySelectorAll("nav button")];
let place = places[0], opening = Promise.resolve();
async function show() {
  for (const each of places) each.toggleAttribute("aria-current", each === place);
  const asked = { who: who.value, where: place.dataset.where, room: place.dataset.room };
  location.hash = [asked.who, asked.where, asked.room].join("/");
  const answer = await fetch("/open", { method: "POST", body: JSON.stringify(asked) });
  const { address } = answer.ok ? await answer.json() : {};
  said.textContent = address ? "" : "Cette personne ne voit pas ce salon.";
  view.hidden = !address;
  view.src = address || "about:blank";
}
function open() { opening = opening.then(show, show); }
places.forEach(each => each.addEventListener("click", () => { place = each; open(); }));
who.addEventListener("change", open);
const [person, where, room] = location.hash.slice(1).split("/");
if (room !== undefined) {
  who.value = person;
  place = places.find(p => p.dataset.where === where && p.dataset.room === room) || place;
}
open();
</script>
</html>
"""


def page_of(world: World) -> str:
    """Return the page with the people to be and the places to go."""
    people = "".join(
        f'<option value="{who}"{" selected" * (who is Who.MEMBER)}>'
        f"{escape(user.global_name or user.name)}</option>"
        for who, user in world.users.items()
    )
    order = (Where.REGION, Where.OTHER_REGION, Where.HOME, Where.STRANGE)
    servers = "".join(
        f"<h2>{escape(world.servers[where].name)}</h2>"
        + "".join(_button(f"# {room}", where, room) for room in Room)
        for where in order
    )
    private = "<h2>En privé</h2>" + _button("Message privé avec Relais", "", "")
    return _PAGE.replace("<!-- people -->", people).replace("<!-- places -->", servers + private)


def _button(label: str, where: str, room: str) -> str:
    return f'<button data-where="{where}" data-room="{room}">{escape(label)}</button>'
