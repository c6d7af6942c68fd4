"""Who is who in the network, for those who admit servers: its regions and its organisations."""

from dataclasses import dataclass

from bot.domain.content.bodies import Body
from bot.domain.content.network import Region
from bot.domain.text import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Directory:
    """The regions in their order, and the organisations, those of a region first."""

    regions: tuple[Region, ...] = ()
    bodies: tuple[Body, ...] = ()

    @property
    def region_names(self) -> dict[str, str]:
        """The name of each region, by its code."""
        return {region.code: region.name for region in self.regions}

    @property
    def body_names(self) -> dict[str, str]:
        """The name of each organisation, by its id."""
        return {body.id: short_name(body) for body in self.bodies}

    def body(self, typed: str) -> Body | None:
        """Return the organisation of this id, name or acronym."""
        wanted = fold(typed.strip())
        for body in self.bodies if wanted else ():
            if wanted in {body.id, fold(body.name), fold(body.acronym), fold(long_name(body))}:
                return body
        return None

    def matching(self, typed: str) -> tuple[Body, ...]:
        """Return the organisations whose names or region hold these words, accents aside."""
        wanted = fold(typed.strip())
        names = self.region_names

        def known_as(body: Body) -> str:
            region = names.get(body.region or "", "")
            return fold(" ".join((body.acronym, body.name, body.id, region, *body.other_names)))

        return tuple(body for body in self.bodies if wanted in known_as(body))


def short_name(body: Body) -> str:
    """Return the acronym, or the name of an organisation that has none."""
    return body.acronym or body.name


def long_name(body: Body) -> str:
    """Return the acronym and the name: « RIOCM : Regroupement intersectoriel… »."""
    return f"{body.acronym}\u00a0: {body.name}" if body.acronym else body.name
