"""« Quoi essayer »: the first message of each channel of the local mode."""

from typing import Final

from bot.cli.local_world import Room, Where

_ROOMS: Final = {
    Room.WELCOME: """\
**Quoi essayer ici** · Ce salon est public : tout le monde y lit ce qui est public.
- `/psoc question` « Où en est la révision des typologies? » : vous seul ou seule voyez la \
réponse. Sous elle, « Partager ici » la montre au salon, sans votre nom.
- {mention} c’est quoi la CTROC? : la réponse s’affiche ici, avec « Continuer en privé ».
- `/calendrier` : ce qui s’en vient.""",
    Room.NEWS: """\
**Quoi essayer ici** · Ce salon d’annonces peut être suivi d’un autre serveur : ce qui s’y affiche \
est toujours public, même dans un serveur admis.""",
    Room.MEMBERS: """\
**Quoi essayer ici** · Ce salon est pour les membres du réseau.
- Posez une question : vous lisez ici ce qui est public et ce qui s’adresse aux membres.
- Changez de personne (à gauche) : qui n’a pas le rôle « Membre » ne voit pas ce salon.""",
    Room.GROUPINGS: """\
**Quoi essayer ici** · Ce salon est pour les regroupements.
- `/psoc suivis` : ce qui a été demandé au Ministère, et avec quel retard.
- La même question dans « accueil » montre moins : une réponse visible ne dépasse jamais son salon.\
""",
    Room.COORDINATION: """\
**Quoi essayer ici** · Ce salon est pour la coordination.
- `/configurer` : les salons, les rôles, pour qui est chaque salon, le panneau épinglé.
- Passez à la coordination d’une autre région : elle n’y peut rien changer.""",
}
_HOME: Final = """\
**Quoi essayer ici** · Le serveur de la coordination nationale. Soyez « Maxime » et écrivez \
`/gestion-serveurs liste` : les serveurs où est Relais, et leurs problèmes. Puis \
`/gestion-serveurs admettre` pour « Serveur pas encore admis »."""
_STRANGE: Final = """\
**Quoi essayer ici** · Ce serveur n’est pas admis : Relais y répond, avec ce qui est public \
seulement, et personne n’y peut rien régler."""
PRIVATE_TIP: Final = """\
**Quoi essayer ici** · Écrivez votre question, tout simplement : personne d’autre ne lit ceci. \
En privé, vous lisez ce que prouvent les salons que vous voyez dans un serveur admis où vous venez \
d’utiliser Relais, et jamais plus."""


def tip_for(where: Where, room: Room) -> str:
    """Return what to try in a channel; `{{mention}}` stands where the bot is mentioned."""
    if where is Where.STRANGE:
        return _STRANGE
    if where is Where.HOME and room is Room.COORDINATION:
        return _HOME
    return _ROOMS[room]
