"""Quan hệ: which unit a person is directly in charge of, and which units he manages directly."""

from __future__ import annotations

import xeploai as xl
from xeploai.national.kinds import AGENCY, CIVIL_SERVANT, OFFICIAL, PUBLIC_EMPLOYEE, WORKS_AT

_KINDS = (OFFICIAL, CIVIL_SERVANT, PUBLIC_EMPLOYEE)
AT = {link.source: link for link in WORKS_AT}
"""By kind: where a person works."""
IN_CHARGE = {
    kind.id: xl.Link(
        f"{kind.id}_in_charge_of",
        kind,
        AGENCY,
        vi="Trực tiếp lãnh đạo, phụ trách",
        en="Directly in charge of",
    )
    for kind in _KINDS
}
"""By kind: the one agency or unit that a leader is directly in charge of, as its head or not."""
MANAGES = {
    kind.id: xl.Link(
        f"{kind.id}_manages",
        kind,
        AGENCY,
        many=True,
        vi="Trực tiếp quản lý đơn vị",
        en="Directly manages the unit",
    )
    for kind in _KINDS
}
"""By kind: the units beneath a leader's own whose results count in his grade."""


def links(*kinds: xl.Kind) -> tuple[xl.Link, ...]:
    """Return the links that lead from some kinds, but for those of every year."""
    return tuple(link for kind in kinds for link in (IN_CHARGE[kind.id], MANAGES[kind.id]))
