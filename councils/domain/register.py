"""The register of councils, as far as a letter can tell one council from another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class RegisterCouncil:
    """A council, the names it goes by and the internet domains it writes from; trusts have no GSS code."""

    code: str
    gss_code: str | None
    name: str
    short_name: str
    aliases: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Every name the council goes by, the official one first, none twice."""
        return tuple(dict.fromkeys(name for name in (self.name, self.short_name, *self.aliases) if name))


@dataclass(frozen=True, slots=True)
class Register:
    """All councils, each code once. Raises ValueError where a code stands for two."""

    councils: tuple[RegisterCouncil, ...]
    _by_code: dict[str, RegisterCouncil] = field(init=False, repr=False, compare=False)
    _by_domain: dict[str, tuple[RegisterCouncil, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_code: dict[str, RegisterCouncil] = {}
        by_domain: dict[str, tuple[RegisterCouncil, ...]] = {}
        for council in self.councils:
            if council.code in by_code:
                raise ValueError(f"two councils have the code {council.code}")
            by_code[council.code] = council
            for domain in dict.fromkeys(_plain_domain(each) for each in council.domains):
                by_domain[domain] = (*by_domain.get(domain, ()), council)
        object.__setattr__(self, "_by_code", by_code)
        object.__setattr__(self, "_by_domain", by_domain)

    @classmethod
    def of(cls, councils: Iterable[RegisterCouncil]) -> Register:
        """The register that the councils make."""
        return cls(tuple(councils))

    def by_code(self, code: str) -> RegisterCouncil | None:
        """The council of that code."""
        return self._by_code.get(code)

    def by_gss_code(self, gss_code: str) -> RegisterCouncil | None:
        """The one council of that GSS code."""
        return _only(council for council in self.councils if council.gss_code == gss_code)

    def by_domain(self, domain: str) -> RegisterCouncil | None:
        """The council that a domain, an e-mail address or a part of a site belongs to; None where two share it."""
        labels = _plain_domain(domain.rpartition("@")[2]).split(".")
        for place in range(len(labels) - 1):
            sharing = self._by_domain.get(".".join(labels[place:]))
            if sharing is not None:
                return _only(sharing)
        return None

    def named(self, name: str) -> tuple[RegisterCouncil, ...]:
        """Every council that goes by the name, capitals and spaces aside: several may."""
        wanted = _plain_name(name)
        return tuple(council for council in self.councils if wanted in {_plain_name(each) for each in council.names})


def _only(councils: Iterable[RegisterCouncil]) -> RegisterCouncil | None:
    found = tuple(councils)
    return found[0] if len(found) == 1 else None


def _plain_domain(domain: str) -> str:
    return domain.strip().casefold().rstrip(".").removeprefix("www.")


def _plain_name(name: str) -> str:
    return " ".join(name.casefold().replace("&", " and ").split())
